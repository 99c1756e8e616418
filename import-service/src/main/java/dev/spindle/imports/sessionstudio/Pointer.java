package dev.spindle.imports.sessionstudio;

import dev.spindle.imports.mapping.TextHygiene;

/** JSON pointers (RFC 6901) for showing: foreign names in them are made printable and short. */
final class Pointer {

  private static final int LONGEST_NAME = 100;

  private Pointer() {}

  /** One reference token: {@code ~} and {@code /} escaped. */
  static String escape(String name) {
    var shown = TextHygiene.line(name);
    var cut = shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) + "…" : shown;
    return TextHygiene.line(cut).replace("~", "~0").replace("/", "~1");
  }
}
