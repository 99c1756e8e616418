package dev.spindle.catalog.release;

import dev.spindle.catalog.check.FirstDate;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.identifier.Grid;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.terms.Offer;
import dev.spindle.catalog.terms.RightsLine;
import dev.spindle.catalog.terms.Territories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may write about a release as a whole. Component names are field names of the API.
 *
 * @param title as printed, NFC
 * @param titleVersion for example Deluxe Edition
 * @param displayArtist artist line as printed
 * @param releaseType what it is sold as
 * @param label as printed
 * @param catalogNumber the label's own
 * @param upc of the release, unique within the tenant
 * @param grid of the release
 * @param genre our own word
 * @param subGenre free text
 * @param language of the metadata
 * @param parentalWarning of the whole
 * @param pLine rights in the recording
 * @param cLine rights in the packaging
 * @param originalReleaseDate first release anywhere
 * @param description for the stores' readers
 * @param territories where it may be sold
 * @param offers how it may be used; none means none agreed yet
 */
public record ReleaseFacts(
    String title,
    @Nullable String titleVersion,
    String displayArtist,
    ReleaseType releaseType,
    @Nullable String label,
    @Nullable String catalogNumber,
    @Nullable Gtin upc,
    @Nullable Grid grid,
    @Nullable String genre,
    @Nullable String subGenre,
    Language language,
    ParentalWarning parentalWarning,
    @Nullable RightsLine pLine,
    @Nullable RightsLine cLine,
    @Nullable FirstDate originalReleaseDate,
    @Nullable String description,
    Territories territories,
    List<Offer> offers) {

  /** The same with this UPC, or with none. */
  public ReleaseFacts withUpc(@Nullable Gtin assigned) {
    return with(shown(label), assigned, genre, territories);
  }

  /** The same under this title, artist line and label. */
  public ReleaseFacts shownAs(
      String name, @Nullable String version, String artist, @Nullable String labelName) {
    return with(new Shown(name, version, artist, labelName), upc, genre, territories);
  }

  /** The same on this label, or on none. */
  public ReleaseFacts labelled(@Nullable String labelName) {
    return shownAs(title, titleVersion, displayArtist, labelName);
  }

  /** The same, with what is empty here taken from an import. */
  public ReleaseFacts filledWith(
      @Nullable Gtin foundUpc, @Nullable String foundLabel, @Nullable String foundGenre) {
    return with(
        shown(label == null ? foundLabel : label),
        upc == null ? foundUpc : upc,
        genre == null ? foundGenre : genre,
        territories);
  }

  /** The same, to be sold there. */
  public ReleaseFacts soldIn(Territories where) {
    return with(shown(label), upc, genre, where);
  }

  /** What stores print. */
  private record Shown(
      String title, @Nullable String version, String artist, @Nullable String label) {}

  private Shown shown(@Nullable String labelName) {
    return new Shown(title, titleVersion, displayArtist, labelName);
  }

  /** The same but for these; the one place that lists them all. */
  private ReleaseFacts with(
      Shown shown, @Nullable Gtin code, @Nullable String kind, Territories where) {
    return new ReleaseFacts(
        shown.title,
        shown.version,
        shown.artist,
        releaseType,
        shown.label,
        catalogNumber,
        code,
        grid,
        kind,
        subGenre,
        language,
        parentalWarning,
        pLine,
        cLine,
        originalReleaseDate,
        description,
        where,
        offers);
  }
}
