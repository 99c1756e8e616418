package dev.spindle.delivery.target.api;

import dev.spindle.delivery.target.Target;
import dev.spindle.delivery.target.TargetSpec;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as people see it: everything but the secret. */
record TargetView(
    UUID id,
    long version,
    String name,
    @Nullable String provider,
    String protocol,
    boolean active,
    boolean live,
    TargetSpec.Connection connection,
    CredentialView credential,
    TargetSpec.Store store,
    TargetSpec.Territories territories,
    TargetSpec.Limits limits,
    TargetSpec.Names names,
    Instant createdAt,
    Instant changedAt) {

  /** That there is a secret, and of which kind. */
  record CredentialView(String kind) {}

  static TargetView of(Target target) {
    var spec = target.spec();
    return new TargetView(
        target.id(),
        target.version(),
        spec.name(),
        spec.provider(),
        "SFTP",
        spec.active(),
        spec.live(),
        spec.connection(),
        new CredentialView(target.credentialKind()),
        spec.store(),
        spec.territories(),
        spec.limits(),
        spec.names(),
        target.createdAt(),
        target.changedAt());
  }
}
