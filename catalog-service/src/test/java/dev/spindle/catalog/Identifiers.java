package dev.spindle.catalog;

import java.util.Locale;
import java.util.UUID;

/** Ranges that no other test's tenant has. */
public final class Identifiers {

  private static final int PAIRS = 26 * 26;
  private static final int TRIPLES = 36 * 36 * 36;

  private Identifiers() {}

  /** Two letters and three letters or digits out of the random part of the tenant's id. */
  public static String isrcPrefix(UUID tenant) {
    int number = (int) ((tenant.getLeastSignificantBits() & Long.MAX_VALUE) % (PAIRS * TRIPLES));
    int pair = number / TRIPLES;
    var triple = Integer.toString(number % TRIPLES + TRIPLES, 36).substring(1);
    return ""
        + (char) ('A' + pair / 26)
        + (char) ('A' + pair % 26)
        + triple.toUpperCase(Locale.ROOT);
  }

  /** Ten digits out of the random part of the tenant's id. */
  public static String upcPrefix(UUID tenant) {
    return "%010d".formatted((tenant.getLeastSignificantBits() & Long.MAX_VALUE) % 10_000_000_000L);
  }
}
