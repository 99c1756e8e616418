package dev.spindle.lifecycle.facts;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a release's content, from one catalogue snapshot.
 *
 * @param catalogVersion version of the snapshot; 0 when none has arrived yet
 * @param title as printed
 * @param displayArtist as printed
 * @param upc GTIN, or {@code null}
 * @param cover size of the cover, or {@code null}
 * @param mainArtistCredited whether the release itself names a main artist
 * @param territories where it is offered
 * @param tracks in order of disc and sequence
 */
public record ReleaseFacts(
    long catalogVersion,
    String title,
    String displayArtist,
    @Nullable String upc,
    @Nullable Cover cover,
    boolean mainArtistCredited,
    Offered territories,
    List<Track> tracks) {

  /** Nothing is known yet. */
  public static final ReleaseFacts UNKNOWN =
      new ReleaseFacts(
          0, "", "", null, null, false, new Offered(Offered.Mode.WORLDWIDE, List.of()), List.of());

  /** Copies the list. */
  public ReleaseFacts {
    tracks = List.copyOf(tracks);
  }

  /**
   * A cover's size.
   *
   * @param width pixels
   * @param height pixels
   */
  public record Cover(int width, int height) {}

  /**
   * A track.
   *
   * @param disc from 1
   * @param sequence place on its disc, from 1
   * @param isrc 12 characters, or {@code null}
   * @param audioMs length of its audio in milliseconds; {@code null} when there is no audio
   */
  public record Track(
      UUID trackId,
      int disc,
      int sequence,
      String title,
      @Nullable String isrc,
      @Nullable Long audioMs,
      boolean mainArtistCredited) {}

  /**
   * Where a release is offered.
   *
   * @param codes ISO 3166-1 alpha-2; empty when worldwide
   */
  public record Offered(Mode mode, List<String> codes) implements Predicate<String> {

    /** How to read the codes. */
    public enum Mode {
      /** Everywhere. */
      WORLDWIDE,
      /** Only there. */
      INCLUDE,
      /** Everywhere but there. */
      EXCLUDE
    }

    /** Whether the release is offered in that territory. */
    @Override
    public boolean test(String territory) {
      return switch (mode) {
        case WORLDWIDE -> true;
        case INCLUDE -> codes.contains(territory);
        case EXCLUDE -> !codes.contains(territory);
      };
    }
  }
}
