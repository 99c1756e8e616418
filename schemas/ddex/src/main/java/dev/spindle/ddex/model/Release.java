package dev.spindle.ddex.model;

import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The release a message is about.
 *
 * @param reference local anchor, usually R0
 * @param types of RELEASE_TYPE
 * @param id identifiers
 * @param display titles and artists
 * @param labels first one the default
 * @param pLines who made the recording, when
 * @param cLines who holds the copyright, since when
 * @param duration sum of its recordings, or null
 * @param genres first one the default
 * @param releaseDate YYYY[-MM[-DD]], or null
 * @param originalReleaseDate first release anywhere, same form, or null
 * @param warnings parental warnings
 * @param related other releases
 * @param multiArtist whether it is a compilation of several artists; null when not said
 * @param group its resources in order; null when it has none
 * @param visibilities from when it may be shown
 * @param keywords for searching, as free text
 */
public record Release(
    String reference,
    List<Term> types,
    ReleaseId id,
    Display display,
    List<Label> labels,
    List<RightsLine> pLines,
    List<RightsLine> cLines,
    @Nullable Duration duration,
    List<Genre> genres,
    @Nullable String releaseDate,
    @Nullable String originalReleaseDate,
    List<LocalTerm> warnings,
    List<RelatedRelease> related,
    @Nullable Boolean multiArtist,
    @Nullable ResourceGroup group,
    List<Visibility> visibilities,
    List<LocalText> keywords) {

  /** Checks reference and dates, copies the lists. */
  public Release {
    reference = reference(reference);
    types = List.copyOf(types);
    labels = List.copyOf(labels);
    pLines = List.copyOf(pLines);
    cLines = List.copyOf(cLines);
    genres = List.copyOf(genres);
    releaseDate = date("release date", releaseDate);
    originalReleaseDate = date("original release date", originalReleaseDate);
    warnings = List.copyOf(warnings);
    related = List.copyOf(related);
    visibilities = List.copyOf(visibilities);
    keywords = List.copyOf(keywords);
  }

  /** The same release, shown from other times on. */
  public Release withVisibilities(List<Visibility> others) {
    return with(types, group, others);
  }

  /** The same release of other types. */
  public Release withTypes(List<Term> others) {
    return with(others, group, visibilities);
  }

  /** The same release with its resources in another order, or without some. */
  public Release withGroup(ResourceGroup other) {
    return with(types, other, visibilities);
  }

  private Release with(
      List<Term> otherTypes,
      @Nullable ResourceGroup otherGroup,
      List<Visibility> otherVisibilities) {
    return new Release(
        reference,
        otherTypes,
        id,
        display,
        labels,
        pLines,
        cLines,
        duration,
        genres,
        releaseDate,
        originalReleaseDate,
        warnings,
        related,
        multiArtist,
        otherGroup,
        otherVisibilities,
        keywords);
  }

  /** The reference, if it has the form of a release reference. */
  static String reference(String text) {
    if (!text.matches("R[\\d\\-_a-zA-Z]+")) {
      throw new IllegalArgumentException("\"%s\" is no release reference".formatted(text));
    }
    return text;
  }

  private static @Nullable String date(String what, @Nullable String text) {
    String checked = Text.optional(what, text);
    if (checked != null && !checked.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
      throw new IllegalArgumentException("%s \"%s\" is not YYYY[-MM[-DD]]".formatted(what, text));
    }
    return checked;
  }
}
