package dev.spindle.imports.mapping;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release as the import understood it; becomes {@code import.mapped} when applied.
 *
 * @param releaseType SINGLE, EP, ALBUM or COMPILATION
 * @param upc GTIN with a right check digit, leading zeros kept
 * @param language BCP 47
 * @param wishedDate ISO date the creator wished for; shown, never applied
 * @param suggestedState DRAFT, RECORDING, MIXED or MASTERED
 */
public record MappedRelease(
    String title,
    String displayArtist,
    String releaseType,
    @Nullable String upc,
    @Nullable String label,
    @Nullable String genre,
    @Nullable String language,
    @Nullable String wishedDate,
    String suggestedState,
    List<Credit> credits,
    List<Split> splits,
    List<Track> tracks) {

  /**
   * A track.
   *
   * @param trackId made by the import, so that a repeat finds the same track
   * @param sequence from 1 on its disc
   * @param isrc 12 characters, upper case, no hyphens
   * @param explicitness NOT_EXPLICIT, EXPLICIT, EXPLICIT_CONTENT_EDITED or UNKNOWN
   * @param bpm beats a minute
   * @param musicalKey for example F# minor
   */
  public record Track(
      UUID trackId,
      int disc,
      int sequence,
      String title,
      @Nullable String titleVersion,
      String displayArtist,
      long durationMs,
      @Nullable String isrc,
      @Nullable String language,
      String explicitness,
      @Nullable Double bpm,
      @Nullable String musicalKey,
      @Nullable String notes,
      @Nullable String status,
      List<Credit> credits,
      List<Stem> stems) {}

  /**
   * Somebody named for a part.
   *
   * @param role our role word, upper snake case
   * @param position from 1
   */
  public record Credit(
      String name, String role, int position, @Nullable String isni, @Nullable String ipi) {}

  /**
   * A share in the income.
   *
   * @param kind MASTER or WRITER
   * @param role our role word
   * @param basisPoints hundredths of a per cent, 1 to 10000; each kind sums to 10000
   */
  public record Split(String name, String kind, String role, int basisPoints) {}

  /** A stem the partner lists; its audio is not fetched. */
  public record Stem(String name, @Nullable String type) {}
}
