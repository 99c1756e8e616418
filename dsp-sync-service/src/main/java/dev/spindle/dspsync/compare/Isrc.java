package dev.spindle.dspsync.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recording codes, ISO 3901: 12 characters; hyphens and lower case are for display only. */
public final class Isrc {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");

  private Isrc() {}

  /** The code in its canonical form; empty when the text is none. */
  public static Optional<String> canonical(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String bare = text.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
  }

  /** Whether two texts are the same code. */
  public static boolean same(@Nullable String left, @Nullable String right) {
    Optional<String> code = canonical(left);
    return code.isPresent() && code.equals(canonical(right));
  }
}
