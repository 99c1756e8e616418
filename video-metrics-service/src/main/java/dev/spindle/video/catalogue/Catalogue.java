package dev.spindle.video.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The choices a plan is made of ({@code resources/catalogue.json}).
 *
 * @param contingencyPercent how far a budget may go beyond its band before the plan is refused
 */
public record Catalogue(
    List<Theme> themes,
    List<ArtStyle> artStyles,
    List<BudgetBand> budgetBands,
    List<QualityTier> qualityTiers,
    List<CastOption> castOptions,
    List<String> chartTargets,
    int contingencyPercent) {

  /**
   * What a video is about.
   *
   * @param genreTags genres it is suggested for
   */
  public record Theme(
      String id, String name, String description, List<String> motifs, List<String> genreTags) {}

  /**
   * How it looks.
   *
   * @param palette colours, {@code #rrggbb}
   */
  public record ArtStyle(
      String id, String name, List<String> palette, String lighting, List<String> camera) {}

  /**
   * A range of money.
   *
   * @param currency ISO 4217
   * @param minMinor smallest amount, minor units
   * @param maxMinor largest amount, minor units; more than minMinor
   */
  public record BudgetBand(
      String id, String name, String currency, long minMinor, long maxMinor, String defaultTier) {}

  /**
   * How it is produced.
   *
   * @param crew people on the set, roughly
   */
  public record QualityTier(String id, String name, int turnaroundDays, int crew) {}

  /**
   * Somebody to hire.
   *
   * @param costMultiplier relative to the director
   */
  public record CastOption(
      String id, String name, String role, BigDecimal costMultiplier, boolean requiresUnion) {}

  public boolean hasTheme(String id) {
    return themes.stream().anyMatch(theme -> theme.id().equals(id));
  }

  public boolean hasArtStyle(String id) {
    return artStyles.stream().anyMatch(style -> style.id().equals(id));
  }

  public boolean hasTier(String id) {
    return qualityTiers.stream().anyMatch(tier -> tier.id().equals(id));
  }

  public boolean hasCastOption(String id) {
    return castOptions.stream().anyMatch(option -> option.id().equals(id));
  }

  /** The band of that id. */
  public Optional<BudgetBand> band(String id) {
    return budgetBands.stream().filter(band -> band.id().equals(id)).findFirst();
  }

  /** The most a plan of this band may cost, contingency included; minor units. */
  public long hardLimit(BudgetBand band) {
    return Math.addExact(band.maxMinor(), band.maxMinor() / 100 * contingencyPercent);
  }
}
