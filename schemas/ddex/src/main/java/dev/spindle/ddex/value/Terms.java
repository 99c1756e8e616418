package dev.spindle.ddex.value;

import java.util.Set;

/**
 * DDEX's closed lists, by our name; which value each version knows is data ({@code
 * allowed-values.tsv}).
 */
public enum Terms {
  /** What a display artist is: MainArtist, FeaturedArtist … */
  ARTIST_ROLE,
  /** The contributor roles that concern the work: Composer, Lyricist, MusicPublisher … */
  WORK_ROLE,
  /**
   * What a contributor did: MusicProducer, Composer, MixingEngineer … Producer is known to 3.8.2
   * alone.
   */
  CONTRIBUTOR_ROLE,
  /** Album, EP, Single, VideoSingle … */
  RELEASE_TYPE,
  /** OnDemandStream, PermanentDownload … */
  USE_TYPE,
  /** SubscriptionModel, PayAsYouGoModel … */
  COMMERCIAL_MODEL,
  /** Explicit, ExplicitContentEdited, NotExplicit … */
  PARENTAL_WARNING,
  /** MD5, SHA-256 … */
  HASH_ALGORITHM,
  /** PCM, FLAC, MP3 … */
  AUDIO_CODEC,
  /** AVC, ProRes-422 … */
  VIDEO_CODEC,
  /** JPEG, PNG … */
  IMAGE_CODEC,
  /** WAV, MP4 … */
  CONTAINER,
  /** MusicalWorkSoundRecording … */
  SOUND_RECORDING_TYPE,
  /** ShortFormMusicalWorkVideo … */
  VIDEO_TYPE,
  /** FrontCoverImage … */
  IMAGE_TYPE,
  /** Component (a disc), MultiWorkPart (a work of several movements) … */
  RESOURCE_GROUP_TYPE,
  /** AcousticGuitar … */
  INSTRUMENT,
  /** Stereo, Mono … */
  RECORDING_MODE,
  /** CoverArt … */
  LINK_DESCRIPTION,
  /** All, None, Partly; 4.3.2 alone. */
  CONTAINS_AI,
  /** How another release is related: IsDigitalEquivalentToPhysical … */
  RELATIONSHIP,
  /** ISO 4217, three letters. */
  CURRENCY,
  /** ISO 639 codes. */
  LANGUAGE,
  /** ISO 3166-1, some subdivisions, XK, Worldwide, and TIS numbers. */
  TERRITORY,
  /** MEAD: how it feels. */
  MOOD,
  /** MEAD: what it is about. */
  THEME,
  /** MEAD: what it is heard at. */
  ACTIVITY,
  /** Kinds of titles beside the displayed one. */
  TITLE_TYPE;

  /** Every value some version knows. */
  public Set<String> all() {
    return AllowedValues.of(this).keySet();
  }

  /** Whether a version's list has the value. */
  public boolean allows(ErnVersion version, String value) {
    return AllowedValues.of(this).getOrDefault(value, Set.of()).contains(version);
  }

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException when no version knows it
   */
  public String require(String value) {
    if (!all().contains(value)) {
      throw new IllegalArgumentException(
          "%s: \"%s\" is not an allowed value".formatted(name(), value));
    }
    return value;
  }
}
