package dev.spindle.dspsync.compare;

/** What a store can say differently from us. */
public enum Field {
  /** Title of the release with its version. */
  TITLE,
  /** Artist line of the release. */
  ARTIST,
  /** Product number. */
  UPC,
  /** Label name. */
  LABEL,
  /** First day of sale. */
  RELEASE_DATE,
  /** Number of tracks. */
  TRACK_COUNT,
  /** One of our tracks is not there. */
  TRACK,
  /** Title of a track with its version. */
  TRACK_TITLE,
  /** Artist line of a track. */
  TRACK_ARTIST,
  /** Recording code of a track. */
  ISRC,
  /** Playing time of a track, milliseconds. */
  DURATION;

  /** Whether it is about a track rather than the whole release. */
  public boolean isOfTrack() {
    return switch (this) {
      case TITLE, ARTIST, UPC, LABEL, RELEASE_DATE, TRACK_COUNT -> false;
      case TRACK, TRACK_TITLE, TRACK_ARTIST, ISRC, DURATION -> true;
    };
  }
}
