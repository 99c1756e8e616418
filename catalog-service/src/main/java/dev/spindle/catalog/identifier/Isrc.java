package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;

/**
 * International Standard Recording Code (ISO 3901:2019): five characters of prefix, two digits of
 * the year of assignment, five of designation. The first two letters no longer name a country, so
 * any pair is taken: QM, QZ, BX and whatever is allocated next. There is no check character.
 *
 * @param value 12 characters, upper case, no hyphens
 */
public record Isrc(String value) {

  private static final Scheme SCHEME =
      new Scheme(
          "isrc",
          Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}"),
          "An ISRC has two letters, three letters or digits, and seven digits.",
          "QZ-ABC-26-00001",
          _ -> true);

  /** Reads one with or without separators; bad with {@code isrc-shape}. */
  public static Parsed<Isrc> parse(String text) {
    return SCHEME.read(text, Isrc::new);
  }
}
