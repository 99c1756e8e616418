package dev.spindle.video.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people write into a plan. Everything but the title may be empty in a draft; {@link
 * PlanRules} says what is needed when.
 *
 * @param slug lower case letters, digits and hyphens; one a release
 * @param themeId of the catalogue, as the three ids that follow
 * @param targetReleaseDate when the video is to be out
 * @param kpiViews views wished for
 * @param kpiChart a chart of the catalogue's list
 * @param primaryPlatform where it matters most
 * @param syncStrategy who has the numbers read
 * @param promoOnly a concept or teaser: needs no video on YouTube
 */
public record PlanDetails(
    String title,
    String slug,
    @Nullable String themeId,
    @Nullable String artStyleId,
    @Nullable String budgetBandId,
    @Nullable String qualityTier,
    @Nullable Money budget,
    @Nullable LocalDate targetReleaseDate,
    @Nullable LocalDate shootStart,
    @Nullable LocalDate shootEnd,
    @Nullable Long kpiViews,
    @Nullable String kpiChart,
    @Nullable Platform primaryPlatform,
    SyncStrategy syncStrategy,
    boolean promoOnly) {

  /** Where videos are shown. */
  public enum Platform {
    YOUTUBE,
    VEVO,
    MTV,
    TIKTOK,
    INSTAGRAM,
    REGIONAL_TV,
    OTHER
  }

  /** Who has the numbers read. */
  public enum SyncStrategy {
    /** Only when somebody asks. */
    MANUAL,
    /** Every night. */
    SCHEDULED
  }
}
