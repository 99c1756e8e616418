package dev.spindle.imports.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as a partner's export says it, in words that no version of the format owns. Text is
 * clean ({@link TextHygiene}), identifiers are canonical or absent.
 *
 * @param at JSON pointer of the project in the document; empty for its root
 * @param statedType SINGLE, EP, ALBUM or COMPILATION, if the creator said so
 * @param creditsOnEveryTrack whether the project's people are to be credited on each track, because
 *     the format has no people on tracks
 */
public record SourceProject(
    String at,
    String title,
    @Nullable String titleVersion,
    String displayArtist,
    @Nullable String statedType,
    @Nullable String upc,
    @Nullable String label,
    @Nullable String genre,
    @Nullable String language,
    @Nullable String wishedDate,
    boolean creditsOnEveryTrack,
    List<Track> tracks,
    List<Person> people,
    List<Share> shares) {

  /**
   * One track, in playing order.
   *
   * @param disc from 1
   * @param durationMs milliseconds, above 0
   * @param explicitness NOT_EXPLICIT, EXPLICIT, EXPLICIT_CONTENT_EDITED or UNKNOWN
   * @param status rough, mixed or mastered
   */
  public record Track(
      String at,
      int disc,
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
      List<MappedRelease.Stem> stems,
      List<Person> people) {}

  /**
   * Somebody who took part.
   *
   * @param role in the creator's words
   */
  public record Person(
      String at, String name, String role, @Nullable String isni, @Nullable String ipi) {}

  /**
   * A share somebody claims.
   *
   * @param role in the creator's words
   * @param kind MASTER or WRITER; absent where the role decides
   * @param percent 0 to 100, at most two decimals
   */
  public record Share(
      String at, String name, String role, @Nullable String kind, BigDecimal percent) {}
}
