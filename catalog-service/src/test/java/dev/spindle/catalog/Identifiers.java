package dev.spindle.catalog;

import java.util.Locale;
import java.util.UUID;

/** Ranges that no other test's tenant has. */
public final class Identifiers {

  private Identifiers() {}

  /** Five characters out of the random part of the tenant's id. */
  public static String isrcPrefix(UUID tenant) {
    long number = tenant.getLeastSignificantBits() & 0x3FFFF;
    return "QM"
        + ("000" + Long.toString(number % 46_656, 36))
            .substring(Long.toString(number % 46_656, 36).length())
            .toUpperCase(Locale.ROOT);
  }

  /** Ten digits out of the random part of the tenant's id. */
  public static String upcPrefix(UUID tenant) {
    return "%010d".formatted((tenant.getLeastSignificantBits() & 0xFFFF_FFFFL) % 10_000_000_000L);
  }
}
