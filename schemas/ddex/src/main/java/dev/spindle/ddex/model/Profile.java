package dev.spindle.ddex.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rules for a kind of release a message keeps. Source: Release Profiles for Common Release
 * Types 2.1 and 1.4.
 */
public enum Profile {
  /** Several sound recordings. */
  AUDIO("Audio", "AudioAlbum"),
  /** One sound recording, one cover. */
  SIMPLE_AUDIO_SINGLE("SimpleAudioSingle", "AudioSingle"),
  /** Several videos. */
  VIDEO("Video", "VideoAlbum"),
  /** One video. */
  SIMPLE_VIDEO_SINGLE("SimpleVideoSingle", "VideoSingle"),
  /** Sound and video. */
  MIXED_MEDIA("MixedMedia", "MixedMediaBundle"),
  /** Ringtone. */
  RINGTONE("Ringtone", "Ringtone"),
  /** One long video. */
  LONG_FORM_VIDEO("LongFormMusicalWorkVideo", "LongformMusicVideo"),
  /** A DJ's set; ERN 3 has no such profile. */
  DJ_MIX("DjMix", "");

  private final String nameInFour;
  private final String nameInThree;

  Profile(String nameInFour, String nameInThree) {
    this.nameInFour = nameInFour;
    this.nameInThree = nameInThree;
  }

  /** Value of ReleaseProfileVersionId in 4.x. */
  public String nameInFour() {
    return nameInFour;
  }

  /** Last part of ReleaseProfileVersionId in 3.8.2; empty when there is none. */
  public String nameInThree() {
    return nameInThree;
  }

  /** The profile a message names, in either generation's way; null when it is none of these. */
  public static @Nullable Profile ofName(String said) {
    String last = said.substring(said.lastIndexOf('/') + 1);
    return Arrays.stream(values())
        .filter(each -> !last.isEmpty())
        .filter(each -> last.equals(each.nameInFour) || last.equals(each.nameInThree))
        .findFirst()
        .orElse(null);
  }

  /** An addition to a profile. */
  public enum Variant {
    /** Works with several movements. */
    Classical,
    /** Several releases in one. */
    BoxedSet
  }
}
