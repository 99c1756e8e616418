package dev.spindle.catalog.people;

/**
 * Our own dictionary of parts in a release. What a partner's format calls them is the business of
 * whoever writes that format; the words here go into events and stay.
 */
public enum ContributorRole {
  /** On the artist line. */
  MAIN_ARTIST(Family.ARTIST),
  /** On the artist line as a guest. */
  FEATURED_ARTIST(Family.ARTIST),
  /** Made another version of a recording; on the artist line of that version. */
  REMIXER(Family.ARTIST),
  /** Wrote the music. */
  COMPOSER(Family.WRITER),
  /** Wrote the words. */
  LYRICIST(Family.WRITER),
  /** Wrote music and words. */
  SONGWRITER(Family.WRITER),
  /** Arranged the music. */
  ARRANGER(Family.WRITER),
  /** Put the words into another language. */
  TRANSLATOR(Family.WRITER),
  /** Publishes the work. */
  PUBLISHER(Family.WRITER),
  /** Produced the recording. */
  PRODUCER(Family.STUDIO),
  /** Produced it beside the producer. */
  CO_PRODUCER(Family.STUDIO),
  /** Answered for the production. */
  EXECUTIVE_PRODUCER(Family.STUDIO),
  /** Programmed machines. */
  PROGRAMMER(Family.STUDIO),
  /** Recorded. */
  RECORDING_ENGINEER(Family.STUDIO),
  /** Mixed. */
  MIXER(Family.STUDIO),
  /** Mastered. */
  MASTERING_ENGINEER(Family.STUDIO),
  /** Sang. */
  VOCALIST(Family.PERFORMER),
  /** Sang behind. */
  BACKGROUND_VOCALIST(Family.PERFORMER),
  /** Rapped. */
  RAPPER(Family.PERFORMER),
  /** Played an instrument not named here. */
  INSTRUMENTALIST(Family.PERFORMER),
  /** Played the guitar. */
  GUITARIST(Family.PERFORMER),
  /** Played the bass. */
  BASSIST(Family.PERFORMER),
  /** Played the drums. */
  DRUMMER(Family.PERFORMER),
  /** Played keys. */
  KEYBOARDIST(Family.PERFORMER),
  /** Played strings. */
  STRING_PLAYER(Family.PERFORMER),
  /** Played brass or woodwind. */
  WIND_PLAYER(Family.PERFORMER),
  /** Conducted. */
  CONDUCTOR(Family.PERFORMER),
  /** Played as a body. */
  ORCHESTRA(Family.PERFORMER),
  /** Sang as a body. */
  CHOIR(Family.PERFORMER);

  /** What kind of part it is. */
  public enum Family {
    /** On the artist line. */
    ARTIST,
    /** Of the work. */
    WRITER,
    /** Of the sound. */
    STUDIO,
    /** Heard. */
    PERFORMER
  }

  private final Family family;

  ContributorRole(Family family) {
    this.family = family;
  }

  /** What kind of part it is. */
  public Family family() {
    return family;
  }
}
