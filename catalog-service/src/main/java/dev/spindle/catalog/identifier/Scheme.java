package dev.spindle.catalog.identifier;

import dev.spindle.catalog.check.Parsed;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How identifiers of one kind are read: with or without the separators used for display, refused
 * with {@code <code>-shape} or {@code <code>-check}.
 *
 * @param code word for the kind in flaws
 * @param shape of the canonical form
 * @param reason what the shape is, one sentence
 * @param example in its printed form
 * @param fits whether the check characters fit the others
 */
record Scheme(String code, Pattern shape, String reason, String example, Predicate<String> fits) {

  private static final Pattern SEPARATORS = Pattern.compile("[-. \u2010\u2011]");

  <T> Parsed<T> read(String text, Function<String, T> make) {
    var canonical = canonical(text);
    if (!shape.matcher(canonical).matches()) {
      return Parsed.bad(
          code + "-shape", reason, "Copy all of it, for example %s.".formatted(example));
    }
    return fits.test(canonical)
        ? Parsed.good(make.apply(canonical))
        : Parsed.bad(
            code + "-check",
            "The check character does not fit the others.",
            "Check it for typing errors.");
  }

  /** Upper case, without the hyphens, dots and spaces used for display. */
  static String canonical(String text) {
    return SEPARATORS.matcher(text.strip()).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Everything but the last character. */
  static String payload(String canonical) {
    return canonical.substring(0, canonical.length() - 1);
  }

  /** The last character. */
  static char check(String canonical) {
    return canonical.charAt(canonical.length() - 1);
  }
}
