package dev.spindle.dspsync.connection;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.provider.CredentialShape;
import dev.spindle.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a connection.
 *
 * @param enabled whether the store is to be asked
 * @param market ISO 3166-1 alpha-2
 * @param credentials by name; absent to keep those that are there
 * @param expectedVersion version the person read; absent when there was none
 */
public record ConnectionChange(
    boolean enabled,
    String market,
    @Nullable Map<String, String> credentials,
    @Nullable Long expectedVersion) {

  private static final int LONGEST_SECRET = 4_000;

  /** What is wrong with it, all at once. */
  List<Violation> violations(Provider provider, boolean isNew) {
    List<Violation> found = new ArrayList<>();
    if (!market.matches("[A-Z]{2}")) {
      found.add(
          new Violation(
              "market",
              "malformed-market",
              "A market is two capital letters",
              "Use an ISO 3166-1 alpha-2 code, for example DE"));
    }
    if (credentials == null && isNew && !CredentialShape.of(provider).isEmpty()) {
      found.add(missing(CredentialShape.of(provider).getFirst()));
    } else if (credentials != null) {
      check(provider, credentials, found);
    }
    return found;
  }

  private static void check(
      Provider provider, Map<String, String> credentials, List<Violation> found) {
    List<String> wanted = CredentialShape.of(provider);
    wanted.stream()
        .filter(name -> credentials.getOrDefault(name, "").isBlank())
        .forEach(name -> found.add(missing(name)));
    credentials.entrySet().stream()
        .filter(e -> !Set.copyOf(wanted).contains(e.getKey()) || isTooLong(e.getValue()))
        .forEach(
            e ->
                found.add(
                    new Violation(
                        "credentials." + e.getKey(),
                        "unknown-credential",
                        "The store has no such credential, or not so long",
                        "It takes " + (wanted.isEmpty() ? "none" : String.join(", ", wanted)))));
  }

  private static boolean isTooLong(@Nullable String secret) {
    return secret == null || secret.length() > LONGEST_SECRET;
  }

  private static Violation missing(String name) {
    return new Violation(
        "credentials." + name,
        "missing-credential",
        "The store wants " + name,
        "Copy it from the store's developer pages");
  }
}
