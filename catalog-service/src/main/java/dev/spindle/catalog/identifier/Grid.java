package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;

/**
 * Global Release Identifier: A1, issuer, release, and a check character (ISO 7064 MOD 37,36).
 *
 * @param value 18 characters, upper case, no hyphens
 */
public record Grid(String value) {

  private static final Scheme SCHEME =
      new Scheme(
          "grid",
          Pattern.compile("A1[A-Z0-9]{16}"),
          "A GRid is A1 and 16 letters or digits.",
          "A1-2425G-ABC1234002-M",
          text -> CheckDigits.mod37And36(Scheme.payload(text)) == Scheme.check(text));

  /** Reads one with or without separators; bad with {@code grid-shape} or {@code grid-check}. */
  public static Parsed<Grid> parse(String text) {
    return SCHEME.read(text, Grid::new);
  }
}
