package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/**
 * Text that XML 1.0 and a store can carry: no control characters, no half surrogates, no
 * noncharacters.
 */
public final class Text {

  private Text() {}

  /**
   * The text without white space around it.
   *
   * @param what name of the field, for the message
   * @throws IllegalArgumentException naming the offending character and its place
   */
  public static String of(String what, String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      if (!isCarried(point)) {
        throw new IllegalArgumentException(
            "%s: character U+%04X at %d cannot be in a message".formatted(what, point, at));
      }
    }
    return text.strip();
  }

  /** As {@link #of}, and not empty. */
  public static String required(String what, String text) {
    String checked = of(what, text);
    if (checked.isEmpty()) {
      throw new IllegalArgumentException(what + " is empty");
    }
    return checked;
  }

  /** As {@link #of}; null and empty are both null. */
  public static @Nullable String optional(String what, @Nullable String text) {
    String checked = text == null ? "" : of(what, text);
    return checked.isEmpty() ? null : checked;
  }

  private static boolean isCarried(int point) {
    boolean control = Character.getType(point) == Character.CONTROL;
    boolean halfSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean noncharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    return !control && !halfSurrogate && !noncharacter;
  }
}
