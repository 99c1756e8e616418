package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of UPCs that belongs to one tenant.
 *
 * @param prefix GS1 company prefix, 6 to 10 digits of the 12 of a UPC
 * @param first lowest item number
 * @param last highest item number; item and prefix fill 11 digits, the twelfth is the check digit
 */
public record UpcRange(String prefix, long first, long last) {

  private static final int PAYLOAD = 11;

  private static final Pattern SHAPE = Pattern.compile("\\d{6,10}");

  /**
   * Checks a block, up to the last item of the prefix where none is named; bad with {@code
   * upc-prefix} or {@code range-bounds}.
   */
  public static Parsed<UpcRange> of(String prefix, long first, @Nullable Long last) {
    var digits = Scheme.canonical(prefix);
    if (!SHAPE.matcher(digits).matches()) {
      return Parsed.bad(
          "upc-prefix",
          "A company prefix has 6 to 10 digits.",
          "Give the prefix GS1 allocated, with its leading zero for a UPC left out.");
    }
    long end = last == null ? items(digits) - 1 : last;
    return first >= 0 && first <= end && end < items(digits)
        ? Parsed.good(new UpcRange(digits, first, end))
        : Parsed.bad(
            "range-bounds",
            "The range is empty or has more digits than the prefix leaves.",
            "Give first and last with 0 <= first <= last < %d.".formatted(items(digits)));
  }

  /** The UPC with this item number. */
  public Gtin at(long item) {
    return Gtin.upc(prefix + pad(item));
  }

  /** Place of the first item among all UPCs: blocks overlap when these do. */
  public long lowest() {
    return Long.parseLong(prefix) * items(prefix) + first;
  }

  /** As {@link #lowest}, of the last item. */
  public long highest() {
    return Long.parseLong(prefix) * items(prefix) + last;
  }

  private String pad(long item) {
    return ("%0" + (PAYLOAD - prefix.length()) + "d").formatted(item);
  }

  private static long items(String prefix) {
    return (long) Math.pow(10, PAYLOAD - prefix.length());
  }
}
