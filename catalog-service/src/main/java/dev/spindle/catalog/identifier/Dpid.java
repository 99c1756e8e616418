package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.regex.Pattern;

/**
 * DDEX Party Identifier: PADPIDA, ten characters and a check character (ISO 7064 MOD 37,36).
 *
 * @param value 18 characters, upper case, no hyphens
 */
public record Dpid(String value) {

  private static final Scheme SCHEME =
      new Scheme(
          "dpid",
          Pattern.compile("PADPIDA[A-Z0-9]{11}"),
          "A DPID is PADPIDA and 11 letters or digits.",
          "PA-DPIDA-2013020802-I",
          text -> CheckDigits.mod37And36(Scheme.payload(text)) == Scheme.check(text));

  /** Reads one with or without separators; bad with {@code dpid-shape} or {@code dpid-check}. */
  public static Parsed<Dpid> parse(String text) {
    return SCHEME.read(text, Dpid::new);
  }
}
