package dev.spindle.catalog.codes;

/** What a release is sold as. The words go into events and stay. */
public enum ReleaseType {
  /** One to three tracks. */
  SINGLE,
  /** Four to six tracks, or fewer long ones. */
  EP,
  /** Seven tracks and more, or more than 30 minutes. */
  ALBUM,
  /** Of recordings published before. */
  COMPILATION,
  /** Other versions of a recording. */
  REMIX,
  /** A music video. */
  VIDEO,
  /** Audio and video. */
  MIXED
}
