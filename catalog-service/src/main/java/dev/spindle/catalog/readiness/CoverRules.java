package dev.spindle.catalog.readiness;

import static dev.spindle.catalog.readiness.Rule.blocking;
import static dev.spindle.catalog.readiness.Rule.warning;

import dev.spindle.catalog.media.ImageFacts;
import dev.spindle.catalog.media.ImageFacts.ColorModel;
import dev.spindle.catalog.media.MediaNote;
import java.util.List;

/**
 * What stores ask of a cover. Sources: Apple (3000 pixels), Spotify (RGB, no profile), as of 2026.
 */
final class CoverRules {

  private static final int SMALLEST = 3000;

  static final Finding MISSING =
      Finding.blocker(
          "cover",
          "cover-missing",
          "The release has no cover.",
          "Upload one with PUT /api/releases/{id}/cover.");

  static final List<Rule<ImageFacts>> ALL =
      List.of(
          blocking(
              "cover",
              "cover-small",
              "The cover has fewer than 3000 pixels a side.",
              "Upload a larger original; never scale up.",
              cover -> Math.min(cover.width(), cover.height()) >= SMALLEST),
          blocking(
              "cover",
              "cover-not-square",
              "The cover is not square.",
              "Crop it to a square.",
              cover -> cover.width() == cover.height()),
          blocking(
              "cover",
              "cover-colors",
              "The cover is not in RGB.",
              "Convert it to RGB.",
              cover -> cover.colorModel() == ColorModel.RGB),
          warning(
              "cover",
              "cover-peculiar",
              "The cover has a colour profile, EXIF data or transparency.",
              "Export it again without, so that every store shows it alike.",
              cover ->
                  cover.notes().stream()
                      .noneMatch(
                          note ->
                              note == MediaNote.COLOR_PROFILE
                                  || note == MediaNote.EXIF
                                  || note == MediaNote.TRANSPARENCY)));

  private CoverRules() {}
}
