package dev.spindle.catalog.syncing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores write title and version as one line; this takes it apart where we know the version. */
record TitleLine(String title, @Nullable String version) {

  private static final List<String> FORMS = List.of(" (%s)", " [%s]", " - %s");

  /**
   * Reads a store's line.
   *
   * @param known our version; kept when the line ends in it, else the whole line is the title
   */
  static TitleLine of(String line, @Nullable String known) {
    if (known != null) {
      for (var form : FORMS) {
        var end = form.formatted(known);
        if (line.length() > end.length() && endsWith(line, end)) {
          return new TitleLine(line.substring(0, line.length() - end.length()).strip(), known);
        }
      }
    }
    return new TitleLine(line, null);
  }

  private static boolean endsWith(String line, String end) {
    return line.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT));
  }
}
