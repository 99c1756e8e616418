package dev.spindle.imports.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A musical key in one spelling: {@code F# minor}, {@code Bb major}. */
final class MusicalKey {

  private static final Pattern NOTE =
      Pattern.compile(
          "([A-Ga-g])\\s*(#|♯|b|♭|sharp|flat)?\\s*"
              + "(M|maj|major|Maj|Major|MAJOR|m|min|minor|Min|Minor|MINOR)?");
  private static final Pattern CAMELOT = Pattern.compile("(1[0-2]|[1-9])([ABab])");
  private static final List<String> CAMELOT_MINOR =
      List.of("Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "Db");
  private static final List<String> CAMELOT_MAJOR =
      List.of("B", "F#", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E");

  private MusicalKey() {}

  /** Reads names, short names (a lone small m is minor) and Camelot numbers; empty otherwise. */
  static Optional<String> of(String raw) {
    var text = raw.strip();
    return note(NOTE.matcher(text)).or(() -> camelot(CAMELOT.matcher(text)));
  }

  private static Optional<String> note(Matcher m) {
    if (!m.matches()) {
      return Optional.empty();
    }
    var note = m.group(1).toUpperCase(Locale.ROOT) + accidental(m.group(2));
    return Optional.of(note + (isMinor(m.group(3)) ? " minor" : " major"));
  }

  private static String accidental(@org.jspecify.annotations.Nullable String sign) {
    return switch (sign) {
      case null -> "";
      case "#", "♯", "sharp" -> "#";
      default -> "b";
    };
  }

  private static boolean isMinor(@org.jspecify.annotations.Nullable String mode) {
    return mode != null && (mode.equals("m") || mode.toLowerCase(Locale.ROOT).startsWith("min"));
  }

  private static Optional<String> camelot(Matcher m) {
    if (!m.matches()) {
      return Optional.empty();
    }
    int place = Integer.parseInt(m.group(1)) - 1;
    return Optional.of(
        m.group(2).equalsIgnoreCase("A")
            ? CAMELOT_MINOR.get(place) + " minor"
            : CAMELOT_MAJOR.get(place) + " major");
  }
}
