package dev.spindle.catalog.check;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Which text is taken. Text is normalised to NFC and stripped at both ends; everything else, {@code
 * ]]>} and angle brackets included, is kept as it is: escaping is the writer's task.
 *
 * <p>Refused, because XML 1.0 cannot carry it or people cannot see it: control characters, lone
 * surrogates, noncharacters, direction overrides, towers of combining marks.
 *
 * @param maxLength in code points, after normalisation
 * @param manyLines whether line feeds and tabs are allowed
 */
public record TextRule(int maxLength, boolean manyLines) {

  /** Longest run of combining marks; the most that living scripts need is four. */
  private static final int MAX_MARKS = 8;

  /** One line of at most so many code points. */
  public static TextRule line(int maxLength) {
    return new TextRule(maxLength, false);
  }

  /** Several lines of at most so many code points. */
  public static TextRule lines(int maxLength) {
    return new TextRule(maxLength, true);
  }

  /** Reads text; bad with {@code text-too-long}, {@code text-blank} or {@code text-character}. */
  public Parsed<String> read(String raw) {
    // Before normalising: NFC of a hostile megabyte is work too.
    if (raw.length() > 4L * maxLength + 64) {
      return tooLong();
    }
    var text = Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC).strip();
    if (text.isEmpty()) {
      return Parsed.bad("text-blank", "The text is empty.", "Write something, or leave it out.");
    }
    return text.codePointCount(0, text.length()) > maxLength ? tooLong() : readable(text);
  }

  private Parsed<String> tooLong() {
    return Parsed.bad(
        "text-too-long",
        "The text is longer than %d characters.".formatted(maxLength),
        "Shorten it to at most %d characters.".formatted(maxLength));
  }

  private Parsed<String> readable(String text) {
    int marks = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      marks = isMark(point) ? marks + 1 : 0;
      var complaint = marks > MAX_MARKS ? Optional.of("a tower of marks") : complaint(point);
      if (complaint.isPresent()) {
        return Parsed.bad(
            "text-character",
            "Character %d is %s (U+%04X).".formatted(at + 1, complaint.get(), point),
            "Remove that character.");
      }
      at += Character.charCount(point);
    }
    return Parsed.good(text);
  }

  private Optional<String> complaint(int point) {
    if (point == '\n' || point == '\t') {
      return manyLines ? Optional.empty() : Optional.of("a line break or tab");
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL -> Optional.of("a control character");
      case Character.SURROGATE -> Optional.of("half of a surrogate pair");
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          Optional.of("a line separator");
      case Character.FORMAT -> isOverride(point) ? Optional.of("a direction override") : okay();
      default -> isNoncharacter(point) ? Optional.of("not a character") : okay();
    };
  }

  private static Optional<String> okay() {
    return Optional.empty();
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isOverride(int point) {
    return point == 0x202D || point == 0x202E;
  }

  private static boolean isNoncharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }
}
