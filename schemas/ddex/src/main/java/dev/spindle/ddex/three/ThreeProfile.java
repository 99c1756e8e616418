package dev.spindle.ddex.three;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.ReleaseId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of ERN 3: what 4.x calls a variant is a profile of its own. Source: Release Profiles
 * 1.4.
 */
public final class ThreeProfile {

  private static final String PREFIX = "CommonReleaseTypes/14/";
  private static final String CLASSICAL = "DigitalClassicalAudioAlbum";
  private static final String MUSIC_ONLY = "AudioAlbumMusicOnly";
  private static final String BOXED = "DigitalBoxedSet";

  private ThreeProfile() {}

  static @Nullable String name(NewRelease message) {
    Profile profile = message.profile();
    if (profile == null) {
      return null;
    }
    return PREFIX + shortName(message, profile);
  }

  /** The name of a message's profile in ERN 3, without its prefix. */
  private static String shortName(NewRelease message, Profile profile) {
    if (message.variants().contains(Variant.Classical)) {
      return CLASSICAL;
    }
    return message.variants().contains(Variant.BoxedSet) ? BOXED : profile.nameInThree();
  }

  /** The profile of a name; null when it is none we know. */
  public static @Nullable Profile profile(String said) {
    return said.endsWith(CLASSICAL) || said.endsWith(BOXED) || said.endsWith("/" + MUSIC_ONLY)
        ? Profile.AUDIO
        : Profile.ofName(said);
  }

  /** What DDEX calls the rules of a message's profile, which is not always the profile's name. */
  public static String rules(NewRelease message, Profile profile) {
    String name = shortName(message, profile);
    return switch (name) {
      case "AudioAlbum" -> MUSIC_ONLY;
      case "VideoSingle" -> "SimpleVideoSingle";
      case "LongformMusicVideo" -> "LongformVideo";
      default -> name;
    };
  }

  /** The variants a name stands for. */
  public static Set<Variant> variants(String said) {
    if (said.endsWith(CLASSICAL)) {
      return Set.of(Variant.Classical);
    }
    return said.endsWith(BOXED) ? Set.of(Variant.BoxedSet) : Set.of();
  }

  /**
   * What ERN 3 does not say of a group: it follows from the profile. In a box a group with an id is
   * a release, in a classical album a group with a title is a work; all others are discs.
   */
  public static String kind(
      Set<Variant> variants, @Nullable String title, @Nullable ReleaseId release) {
    if (release != null) {
      return variants.contains(Variant.BoxedSet) ? "ReleaseComponent" : "Component";
    }
    return title != null && variants.contains(Variant.Classical) ? "MultiWorkPart" : "Component";
  }
}
