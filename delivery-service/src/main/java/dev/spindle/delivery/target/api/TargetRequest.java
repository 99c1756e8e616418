package dev.spindle.delivery.target.api;

import com.fasterxml.uuid.Generators;
import dev.spindle.delivery.DeliveryProblem;
import dev.spindle.delivery.target.NamingPattern;
import dev.spindle.delivery.target.TargetSpec;
import dev.spindle.delivery.transport.Credential;
import dev.spindle.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as people describe it; what is left out has a default. {@code credential} may be left
 * out of a change and then stays.
 */
record TargetRequest(
    @Nullable UUID id,
    @NotBlank String name,
    @Nullable String provider,
    @Nullable @Pattern(regexp = "SFTP") String protocol,
    @Nullable Boolean active,
    @Nullable Boolean live,
    @NotNull @Valid ConnectionBody connection,
    @Nullable @Valid CredentialBody credential,
    @NotNull @Valid StoreBody store,
    @Nullable @Valid TerritoriesBody territories,
    @Nullable LimitsBody limits,
    @Nullable NamesBody names) {

  private static final int DEFAULT_PORT = 22;
  private static final int DEFAULT_CONCURRENT = 2;
  private static final int DEFAULT_SLA_MINUTES = 24 * 60;

  /** See {@link TargetSpec.Connection}. */
  record ConnectionBody(
      @NotBlank String host,
      @Nullable Integer port,
      @NotBlank String username,
      @NotBlank String hostKey,
      @Nullable String remoteFolder,
      @Nullable String acknowledgementFolder) {

    TargetSpec.Connection toSpec() {
      return new TargetSpec.Connection(
          host,
          Objects.requireNonNullElse(port, DEFAULT_PORT),
          username,
          hostKey,
          Objects.requireNonNullElse(remoteFolder, ""),
          acknowledgementFolder);
    }
  }

  /** Either a password or a private key with or without a passphrase. */
  record CredentialBody(
      @Nullable @Size(max = 1000) String password,
      @Nullable @Size(max = 20_000) String privateKey,
      @Nullable @Size(max = 1000) String passphrase) {

    Credential toCredential() {
      if (password != null && privateKey == null) {
        return new Credential.Password(password);
      }
      if (privateKey != null && password == null) {
        return new Credential.PrivateKey(privateKey, passphrase);
      }
      throw missing();
    }

    @Override
    public String toString() {
      return "CredentialBody[hidden]";
    }
  }

  /** See {@link TargetSpec.Store}. */
  record StoreBody(
      @NotBlank String dpid,
      @NotBlank String name,
      @Nullable String ernVersion,
      @Nullable String rulePack) {

    TargetSpec.Store toSpec() {
      return new TargetSpec.Store(
          dpid,
          name,
          Objects.requireNonNullElse(ernVersion, "4.3"),
          Objects.requireNonNullElse(rulePack, "generic"));
    }
  }

  /** See {@link TargetSpec.Territories}. */
  record TerritoriesBody(@NotBlank String mode, @Nullable List<String> codes) {

    TargetSpec.Territories toSpec() {
      return new TargetSpec.Territories(mode, Objects.requireNonNullElse(codes, List.of()));
    }
  }

  /** See {@link TargetSpec.Limits}. */
  record LimitsBody(
      @Nullable Integer maxConcurrent,
      @Nullable Integer kibPerSecond,
      @Nullable Integer slaMinutes) {

    TargetSpec.Limits toSpec() {
      return new TargetSpec.Limits(
          Objects.requireNonNullElse(maxConcurrent, DEFAULT_CONCURRENT),
          Objects.requireNonNullElse(kibPerSecond, 0),
          Objects.requireNonNullElse(slaMinutes, DEFAULT_SLA_MINUTES));
    }
  }

  /** See {@link TargetSpec.Names}. */
  record NamesBody(@Nullable String audio, @Nullable String images) {

    TargetSpec.Names toSpec() {
      return new TargetSpec.Names(
          Objects.requireNonNullElse(audio, NamingPattern.AUDIO.text()),
          Objects.requireNonNullElse(images, NamingPattern.IMAGE.text()));
    }
  }

  UUID idOrNew() {
    return id == null ? Generators.timeBasedEpochGenerator().generate() : id;
  }

  TargetSpec toSpec() {
    return new TargetSpec(
        name,
        provider,
        active == null || active,
        live != null && live,
        connection.toSpec(),
        store.toSpec(),
        (territories == null ? new TerritoriesBody("WORLDWIDE", null) : territories).toSpec(),
        (limits == null ? new LimitsBody(null, null, null) : limits).toSpec(),
        (names == null ? new NamesBody(null, null) : names).toSpec());
  }

  Credential requiredCredential() {
    if (credential == null) {
      throw missing();
    }
    return credential.toCredential();
  }

  @Nullable Credential maybeCredential() {
    return credential == null ? null : credential.toCredential();
  }

  private static RuntimeException missing() {
    return DeliveryProblem.TARGET_INVALID.because(
        "Nothing was changed",
        List.of(
            new Violation(
                "credential",
                "invalid",
                "There is neither a password nor a private key, or both",
                "Give exactly one of them")));
  }
}
