package dev.spindle.imports.mapping;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it may be printed: Unicode NFC, no control characters, no invisible characters that
 * reorder or hide text, no lone surrogates, white space single and none at the ends. The joiners
 * U+200C and U+200D stay: Persian words and emoji need them.
 */
public final class TextHygiene {

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00AD\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\u202A-\\u202E\\u2066-\\u2069"
              + "\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\s\\u0085]]");
  private static final Pattern WHITE = Pattern.compile("[\\s\\u0085\\p{Z}]+");
  private static final Pattern WHITE_IN_LINE = Pattern.compile("[\\t\\f\\x0B\\p{Zs}]+");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern MANY_LINES = Pattern.compile(" *\\n(?: *\\n){2,} *");

  private TextHygiene() {}

  /** One line: any white space, line breaks included, becomes one space. */
  public static String line(String raw) {
    return nfc(WHITE.matcher(visible(raw)).replaceAll(" ")).strip();
  }

  /** Several lines: line breaks become a newline, at most one empty line in a row. */
  public static String block(String raw) {
    var lines = LINE_END.matcher(visible(raw)).replaceAll("\n");
    var spaced = WHITE_IN_LINE.matcher(lines).replaceAll(" ");
    return nfc(MANY_LINES.matcher(spaced).replaceAll("\n\n")).strip();
  }

  /** Upper and lower case, accents kept: for telling whether two names are the same. */
  static String sameName(String name) {
    return line(name).toLowerCase(java.util.Locale.ROOT);
  }

  private static String visible(String raw) {
    var shown = INVISIBLE.matcher(wellFormed(raw)).replaceAll("");
    return CONTROL.matcher(shown).replaceAll("");
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String wellFormed(String raw) {
    if (raw.codePoints().noneMatch(TextHygiene::loneSurrogate)) {
      return raw;
    }
    return raw.codePoints()
        .map(point -> loneSurrogate(point) ? 0xFFFD : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean loneSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
