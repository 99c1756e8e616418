package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/**
 * A title beside the one displayed: formal, grouping, alternative, original.
 *
 * @param type of TITLE_TYPE; null where ERN 4.2 and 4.3 leave it open
 * @param title text and language
 */
public record OtherTitle(@Nullable Term type, Title title) implements Local {

  /** A title of a kind, in the message's language, everywhere. */
  public static OtherTitle of(String type, String text) {
    return new OtherTitle(Term.of(Terms.TITLE_TYPE, type), Title.of(text, null));
  }

  @Override
  public @Nullable String territory() {
    return title.territory();
  }

  /** Whether it is of a kind, for example FormalTitle. */
  public boolean is(String kind) {
    return type != null && type.is(kind);
  }

  /** What lists are sorted by: the kind; those without one last. */
  String order() {
    return type == null ? "~" : type.value();
  }
}
