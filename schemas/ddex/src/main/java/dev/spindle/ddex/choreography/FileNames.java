package dev.spindle.ddex.choreography;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files and folders of a delivery, made from patterns. Fields: {@code {release}} {@code
 * {message}} {@code {batch}} {@code {disc}} {@code {track}} {@code {number}} {@code {ext}} {@code
 * {priority}}. Names are built from checked ids alone: whatever is not a letter, a digit, dot,
 * hyphen or underscore becomes an underscore, so that no name leaves its folder.
 *
 * @param folder of one release
 * @param message file of the message, in that folder
 * @param audio file of a track, relative to that folder
 * @param cover file of the cover, relative to that folder
 * @param image file of a further image, relative to that folder
 * @param manifest file in the batch folder
 * @param batch the batch folder
 */
public record FileNames(
    String folder,
    String message,
    String audio,
    String cover,
    String image,
    String manifest,
    String batch) {

  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter BATCH_ID =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

  /**
   * As DDEX suggests: choreography 1.7 clause 8, 1.8.1 clause 5.3; disc two digits, track three.
   */
  public static final FileNames DDEX =
      new FileNames(
          "{release}",
          "{release}.xml",
          "resources/{release}_{disc}_{track}.{ext}",
          "resources/{release}.{ext}",
          "resources/{release}_IMG_{number}.{ext}",
          "BatchComplete_{batch}.xml",
          "{priority}_{batch}");

  /** As the first plan of this product had it: message named after its id, files flat. */
  public static final FileNames FLAT =
      new FileNames(
          "{release}",
          "{message}.xml",
          "{release}_{disc}_{track}.{ext}",
          "{release}.{ext}",
          "{release}_{number}.{ext}",
          "BatchComplete_{batch}.xml",
          "{batch}");

  /** How soon a batch is to be taken; the first letter of its folder. */
  public enum Priority {
    /** First. */
    P,
    /** Normal. */
    N,
    /** Last; choreography 1.8. */
    L
  }

  /** Id of a batch: its time in UTC, 17 digits. */
  public static String batchId(OffsetDateTime at) {
    LocalDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    return BATCH_ID.format(utc);
  }

  /** Folder of a batch. */
  public String batchFolder(String batchId, Priority priority) {
    return fill(batch, Map.of("batch", batchId, "priority", priority.name()));
  }

  /** Manifest of a batch. */
  public String manifestFile(String batchId) {
    return fill(manifest, Map.of("batch", batchId));
  }

  /** Folder of a release in its batch. */
  public String releaseFolder(String releaseId) {
    return fill(folder, Map.of("release", releaseId));
  }

  /** File of the message in the release's folder. */
  public String messageFile(String releaseId, String messageId) {
    return fill(message, Map.of("release", releaseId, "message", messageId));
  }

  /** File of a track; disc and sequence from 1, extension without dot. */
  public String audioFile(String releaseId, int disc, int sequence, String extension) {
    return fill(
        audio,
        Map.of(
            "release",
            releaseId,
            "disc",
            "%02d".formatted(disc),
            "track",
            "%03d".formatted(sequence),
            "ext",
            extension));
  }

  /** File of the cover, or with a number above 1 of a further image. */
  public String imageFile(String releaseId, int number, String extension) {
    return fill(
        number == 1 ? cover : image,
        Map.of("release", releaseId, "number", "%02d".formatted(number), "ext", extension));
  }

  private static String fill(String pattern, Map<String, String> fields) {
    return FIELD
        .matcher(pattern)
        .replaceAll(
            field -> Matcher.quoteReplacement(safe(fields.getOrDefault(field.group(1), ""))));
  }

  private static String safe(String value) {
    String plain = value.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.matches("\\.+") || plain.isEmpty() ? "_" : plain.replaceAll("^[.-]+", "_");
  }
}
