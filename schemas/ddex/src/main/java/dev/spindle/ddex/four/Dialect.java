package dev.spindle.ddex.four;

import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.value.ErnVersion;

/**
 * What differs among the 4.x versions, all of it.
 *
 * @param version which
 * @param editions ISRC, P-line and files stand in an edition of the recording, files in delivery
 *     files (since 4.3)
 * @param avsAttribute the root names the version of the value sets (since 4.3)
 * @param genre name of the genre element
 * @param compositeRoles a contributor's role is an element with value and instruments (since 4.3.2)
 * @param namedTitles formal and grouping titles have elements of their own (since 4.3.2)
 */
record Dialect(
    ErnVersion version,
    boolean editions,
    boolean avsAttribute,
    String genre,
    boolean compositeRoles,
    boolean namedTitles) {

  private static final Dialect V42 =
      new Dialect(ErnVersion.ERN_42, false, false, "Genre", false, false);
  private static final Dialect V43 =
      new Dialect(ErnVersion.ERN_43, true, true, "Genre", false, false);
  private static final Dialect V432 =
      new Dialect(ErnVersion.ERN_432, true, true, "DisplayGenre", true, true);

  /** Facts without the container, which 4.2 does not have for sound. */
  MediaFacts known(MediaFacts facts, boolean video) {
    return editions || video ? facts : facts.withoutContainer();
  }

  static Dialect of(ErnVersion version) {
    return switch (version) {
      case ERN_42 -> V42;
      case ERN_43 -> V43;
      case ERN_432 -> V432;
      case ERN_382 -> throw new IllegalArgumentException("3.8.2 is not a 4.x version");
    };
  }
}
