package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Provider;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A tenant's way into a store.
 *
 * @param tenant whose it is
 * @param provider the store
 * @param version of the connection; rises with every change, so that old tokens are not used again
 * @param market ISO 3166-1 alpha-2, the market asked about unless the release is not sold there
 * @param secrets by name, as {@link CredentialShape} lists them; in clear, never to be logged
 */
public record StoreAccess(
    UUID tenant, Provider provider, long version, String market, Map<String, String> secrets) {

  /** Copies the secrets. */
  public StoreAccess {
    secrets = Map.copyOf(secrets);
  }

  /** A secret that the store needs. */
  public String secret(String name) {
    return Objects.requireNonNull(secrets.get(name), name);
  }

  /** What the limits of the store are counted by. */
  public String account() {
    return provider.code() + ":" + tenant + ":" + version;
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "StoreAccess[" + account() + ", " + market + "]";
  }
}
