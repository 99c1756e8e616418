package dev.spindle.catalog.readiness;

import static dev.spindle.catalog.readiness.Rule.blocking;
import static dev.spindle.catalog.readiness.Rule.warning;

import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.people.ContributorRole;
import dev.spindle.catalog.people.SplitKind;
import dev.spindle.catalog.people.SplitSheet;
import dev.spindle.catalog.release.Release;
import java.util.List;
import java.util.Locale;

/** What stores ask of a release as a whole. */
final class ReleaseRules {

  private static final int MANY_ARTISTS = 4;

  static final List<Rule<Release>> ALL =
      List.of(
          blocking(
              "tracks",
              "tracks-missing",
              "The release has no tracks.",
              "Add at least one.",
              release -> !release.tracks().isEmpty()),
          blocking(
              "label",
              "label-missing",
              "The label is not named.",
              "Write the label as it is to be printed.",
              release -> release.facts().label() != null),
          blocking(
              "genre",
              "genre-missing",
              "The genre is not named.",
              "Choose one.",
              release -> release.facts().genre() != null),
          blocking(
              "upc",
              "upc-missing",
              "The release has no UPC.",
              "Write it in, or have one assigned with POST /api/releases/{id}/identifiers.",
              release -> release.facts().upc() != null),
          blocking(
              "pLine",
              "p-line-missing",
              "The P-line is missing.",
              "Name year and holder of the recordings.",
              release -> release.facts().pLine() != null),
          blocking(
              "cLine",
              "c-line-missing",
              "The C-line is missing.",
              "Name year and holder of text and artwork.",
              release -> release.facts().cLine() != null),
          blocking(
              "parentalWarning",
              "parental-warning-missing",
              "Nobody has said whether the release is explicit.",
              "Say NOT_EXPLICIT, EXPLICIT or EXPLICIT_CONTENT_EDITED.",
              release -> release.facts().parentalWarning() != ParentalWarning.NO_ADVICE_AVAILABLE),
          blocking(
              "parentalWarning",
              "parental-warning-contradiction",
              "A track is explicit, and the release says it is not.",
              "Mark the release EXPLICIT, or correct the track.",
              ReleaseRules::warnsEnough),
          blocking(
              "offers",
              "offers-missing",
              "Nobody has said how the release may be used.",
              "Offer at least one commercial model.",
              release -> !release.facts().offers().isEmpty()),
          blocking(
              "credits",
              "main-artist-missing",
              "The release names no main artist.",
              "Add a credit with the role MAIN_ARTIST.",
              release -> mainArtists(release) > 0),
          warning(
              "displayArtist",
              "many-main-artists",
              "Stores show releases of four and more main artists as Various Artists.",
              "Name fewer, or print Various Artists.",
              release ->
                  mainArtists(release) < MANY_ARTISTS
                      || release.facts().displayArtist().equalsIgnoreCase("Various Artists")),
          blocking(
              "title",
              "title-names-type",
              "The title says that it is a single or EP; stores add that themselves.",
              "Leave it out of the title.",
              release -> !namesType(release.facts().title())),
          blocking(
              "splits",
              "master-splits-incomplete",
              "The shares in the recordings do not add up to 10000 basis points.",
              "Share out all of it with PUT /api/releases/{id}/splits.",
              release -> unsharedOrWhole(release, SplitKind.MASTER)),
          blocking(
              "splits",
              "writer-splits-incomplete",
              "The shares in the compositions do not add up to 10000 basis points.",
              "Share out all of it with PUT /api/releases/{id}/splits.",
              release -> unsharedOrWhole(release, SplitKind.WRITER)),
          warning(
              "splits",
              "splits-missing",
              "Nobody has said who shares in the income.",
              "Write the shares with PUT /api/releases/{id}/splits.",
              release -> !release.splits().isEmpty()),
          blocking(
              "tracks",
              "isrc-twice",
              "Two tracks have the same ISRC.",
              "Give each recording a code of its own.",
              ReleaseRules::codesDiffer),
          warning(
              "tracks",
              "audio-twice",
              "Two tracks have the same audio.",
              "Upload the right master for each.",
              ReleaseRules::audioDiffers),
          warning(
              "releaseType",
              "type-differs",
              "Stores would call the release something else.",
              "See suggestedType; keep the type if it is meant.",
              ReleaseRules::typeFits));

  private ReleaseRules() {}

  private static boolean warnsEnough(Release release) {
    return release.facts().parentalWarning() != ParentalWarning.NOT_EXPLICIT
        || release.tracks().stream()
            .noneMatch(track -> track.facts().parentalWarning() == ParentalWarning.EXPLICIT);
  }

  private static long mainArtists(Release release) {
    return release.credits().stream()
        .filter(credit -> credit.role() == ContributorRole.MAIN_ARTIST)
        .count();
  }

  private static boolean namesType(String title) {
    var lower = title.toLowerCase(Locale.ROOT);
    return lower.endsWith("- single") || lower.endsWith("- ep");
  }

  private static boolean unsharedOrWhole(Release release, SplitKind kind) {
    var sheet = new SplitSheet(release.splits());
    return sheet.total(kind) == 0 || sheet.complete(kind);
  }

  private static boolean codesDiffer(Release release) {
    var codes =
        release.tracks().stream()
            .map(track -> track.facts().isrc())
            .filter(isrc -> isrc != null)
            .toList();
    return codes.stream().distinct().count() == codes.size();
  }

  private static boolean audioDiffers(Release release) {
    var files =
        release.tracks().stream()
            .map(track -> track.audio())
            .filter(audio -> audio != null)
            .map(audio -> audio.file().key())
            .toList();
    return files.stream().distinct().count() == files.size();
  }

  private static boolean typeFits(Release release) {
    return switch (release.facts().releaseType()) {
      case SINGLE, EP, ALBUM ->
          release.tracks().isEmpty()
              || TypeSuggestion.of(release.tracks()).type() == release.facts().releaseType();
      case COMPILATION, REMIX, VIDEO, MIXED -> true;
    };
  }
}
