package dev.spindle.catalog.json;

import dev.spindle.catalog.check.Parsed;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** Values that several fields have in common. */
public final class Words {

  private Words() {}

  static <T> Parsed<T> outside(Number least, Number most) {
    return Parsed.bad(
        "out-of-range",
        "The value is not between %s and %s.".formatted(least, most),
        "Give a value between %s and %s.".formatted(least, most));
  }

  /** Reads a UUID; bad with {@code uuid-shape}. */
  public static Parsed<UUID> uuid(String text) {
    try {
      var id = UUID.fromString(text);
      // fromString takes short groups; what does not come back as it was is not a UUID.
      if (id.toString().equalsIgnoreCase(text)) {
        return Parsed.good(id);
      }
    } catch (IllegalArgumentException _) {
      // answered below
    }
    return Parsed.bad("uuid-shape", "This is not a UUID.", "Give a UUID, best of version 7.");
  }

  static <E extends Enum<E>> Parsed<E> word(String text, Class<E> type) {
    var words = Arrays.asList(type.getEnumConstants());
    return words.stream()
        .filter(word -> word.name().equals(text.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(Parsed::good)
        .orElseGet(
            () ->
                Parsed.bad(
                    "word-unknown",
                    "This word is not known.",
                    "Choose one of %s.".formatted(words)));
  }
}
