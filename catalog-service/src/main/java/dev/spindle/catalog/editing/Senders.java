package dev.spindle.catalog.editing;

import dev.spindle.catalog.tenant.StoredSettings;
import dev.spindle.catalog.tenant.TenantSettings;
import dev.spindle.catalog.tenant.Tenants;
import dev.spindle.platform.tx.Tx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Changes the tenant's settings with what follows from it: the sender is part of every snapshot, so
 * releases are published again when it changes. What is locked stays as it went out.
 */
@Service
public class Senders {

  private static final Reason CHANGED = new Reason("sender-changed", null, null);

  private final Tenants tenants;
  private final Releases releases;
  private final Tx tx;

  Senders(Tenants tenants, Releases releases, Tx tx) {
    this.tenants = tenants;
    this.releases = releases;
    this.tx = tx;
  }

  /** As {@link Tenants#replace}. */
  public Mono<StoredSettings> replace(TenantSettings next, @Nullable String ifMatch) {
    return tx.write(
        tenants
            .own()
            .flatMap(
                before ->
                    tenants
                        .replace(next, ifMatch)
                        .flatMap(
                            after ->
                                before.settings().sendsAs(next)
                                    ? Mono.just(after)
                                    : releases.republish(CHANGED).thenReturn(after))));
  }
}
