package dev.spindle.delivery.release;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release as the catalogue had it at one version. Shapes and units are those of {@code
 * release.changed}; only what a message to a store can say is kept.
 *
 * @param version catalogue version, from 1
 * @param releaseType SINGLE, EP, ALBUM, COMPILATION, REMIX, VIDEO or MIXED
 * @param upc 12 to 14 digits with leading zeros
 * @param grid 18 characters without hyphens
 * @param language of the metadata, BCP 47
 * @param parentalWarning as in the event's enumeration
 * @param originalReleaseDate YYYY, YYYY-MM or YYYY-MM-DD
 * @param tracks in order of disc and sequence
 */
public record ReleaseSnapshot(
    UUID releaseId,
    long version,
    String title,
    @Nullable String titleVersion,
    String displayArtist,
    String releaseType,
    @Nullable String label,
    @Nullable String catalogNumber,
    @Nullable String upc,
    @Nullable String grid,
    @Nullable String genre,
    @Nullable String subGenre,
    String language,
    String parentalWarning,
    @Nullable RightsLine pLine,
    @Nullable RightsLine cLine,
    @Nullable String originalReleaseDate,
    Territories territories,
    List<Offer> offers,
    List<Credit> credits,
    List<Track> tracks,
    @Nullable ImageFile cover,
    Sender sender) {

  /**
   * The name a package uses for the release.
   *
   * @return GTIN, else GRid, else the release id without hyphens: digits and letters only
   */
  public String packageId() {
    if (upc != null) {
      return upc;
    }
    return grid == null ? releaseId.toString().replace("-", "") : grid;
  }

  /** The same with version 0: what two versions are compared by. */
  ReleaseSnapshot withoutVersion() {
    return new ReleaseSnapshot(
        releaseId,
        0,
        title,
        titleVersion,
        displayArtist,
        releaseType,
        label,
        catalogNumber,
        upc,
        grid,
        genre,
        subGenre,
        language,
        parentalWarning,
        pLine,
        cLine,
        originalReleaseDate,
        territories,
        offers,
        credits,
        tracks,
        cover,
        sender);
  }

  /**
   * Where it may be sold.
   *
   * @param mode WORLDWIDE, INCLUDE or EXCLUDE
   * @param codes ISO 3166-1 alpha-2, sorted; empty for WORLDWIDE
   */
  public record Territories(String mode, List<String> codes) {}

  /**
   * One line of the offer.
   *
   * @param commercialModel DDEX CommercialModelType
   * @param useTypes DDEX UseType
   */
  public record Offer(String commercialModel, List<String> useTypes, @Nullable String priceCode) {}

  /**
   * Somebody named for a part.
   *
   * @param role our role word, upper snake case
   * @param position from 1
   * @param isni 16 characters
   * @param ipi 11 digits
   */
  public record Credit(
      String name, String role, int position, @Nullable String isni, @Nullable String ipi) {}

  /** A P-line or C-line: four-digit year, text without symbol and year. */
  public record RightsLine(int year, String text) {}

  /** Who sends: name and DPID, 18 characters. */
  public record Sender(String name, String dpid) {}

  /**
   * A track and its recording.
   *
   * @param isrc 12 characters
   * @param durationMs milliseconds
   * @param language of performance, BCP 47
   * @param previewStartMs milliseconds from the start
   */
  public record Track(
      UUID trackId,
      int disc,
      int sequence,
      String title,
      @Nullable String titleVersion,
      String displayArtist,
      List<Credit> credits,
      @Nullable String isrc,
      @Nullable Long durationMs,
      @Nullable String language,
      String parentalWarning,
      @Nullable RightsLine pLine,
      @Nullable Long previewStartMs,
      @Nullable AudioFile audio) {}

  /**
   * Bytes in the object store.
   *
   * @param key object store key; the bytes under it never change
   * @param size bytes
   * @param mediaType from the file's magic
   * @param originalName for people, never for a path
   */
  public record StoredFile(
      UUID assetId,
      String key,
      long size,
      String mediaType,
      String originalName,
      String md5,
      String sha1,
      String sha256) {}

  /**
   * A recording's file.
   *
   * @param codec PCM, FLAC, MP3 or AAC
   * @param sampleRate hertz
   * @param bitDepth bits; 0 where the codec has none
   * @param durationMs milliseconds
   */
  public record AudioFile(
      StoredFile file, String codec, int sampleRate, int bitDepth, int channels, long durationMs) {}

  /**
   * A cover's file.
   *
   * @param codec JPEG or PNG
   * @param width pixels
   * @param height pixels
   * @param colorModel RGB, CMYK or GRAY
   */
  public record ImageFile(
      StoredFile file, String codec, int width, int height, String colorModel) {}
}
