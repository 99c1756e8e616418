package dev.spindle.dspsync.compare;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Product numbers. Stores write the same one with 12, 13 or 14 digits, so they are compared as
 * GTIN-14. Source: PARTNERS.md N2; spotify/web-api#621.
 */
public final class Gtin {

  private static final int LONGEST = 14;

  private Gtin() {}

  /** Whether two texts are the same product number, whatever zeros are in front. */
  public static boolean same(@Nullable String left, @Nullable String right) {
    return left != null && right != null && padded(left).equals(padded(right));
  }

  /** 14 digits, padded with zeros on the left. */
  public static String padded(String gtin) {
    String digits = gtin.strip();
    return "0".repeat(Math.max(0, LONGEST - digits.length())) + digits;
  }

  /** The number in every form a store may keep it, as it is first: worth a try each. */
  public static List<String> forms(String gtin) {
    String bare = padded(gtin).replaceFirst("^0+", "");
    return Stream.concat(
            Stream.of(gtin),
            Stream.of(13, 12, 14)
                .filter(length -> length >= bare.length())
                .map(length -> "0".repeat(length - bare.length()) + bare))
        .distinct()
        .toList();
  }
}
