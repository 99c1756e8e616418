package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;

/**
 * Interested Party name number (CISAC): nine digits and two check digits.
 *
 * @param value 11 digits
 */
public record Ipi(String value) {

  private static final Scheme SCHEME =
      new Scheme(
          "ipi",
          Pattern.compile("\\d{11}"),
          "An IPI name number has 11 digits.",
          "00014107338",
          text -> text.endsWith(CheckDigits.ipi(text.substring(0, 9))));

  /** Reads one with or without separators; bad with {@code ipi-shape} or {@code ipi-check}. */
  public static Parsed<Ipi> parse(String text) {
    return SCHEME.read(text, Ipi::new);
  }
}
