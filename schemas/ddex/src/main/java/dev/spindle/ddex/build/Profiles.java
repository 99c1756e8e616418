package dev.spindle.ddex.build;

import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.resource.Recording.Kind;
import java.util.Set;

/**
 * Which profile a release falls under. Source: Release Profiles for Common Release Types 2.1,
 * clause 5.1.
 */
final class Profiles {

  private static final Set<String> SIMPLE_TYPES =
      Set.of("Single", "SingleResourceRelease", "KaraokeRelease", "VideoSingle");

  private Profiles() {}

  static Profile detect(ReleaseDraft draft) {
    boolean sound = draft.tracks().stream().anyMatch(track -> track.kind() != Kind.VIDEO);
    boolean video = draft.tracks().stream().anyMatch(track -> track.kind() == Kind.VIDEO);
    boolean simple =
        draft.offer().asSimpleSingle()
            && draft.tracks().size() == 1
            && SIMPLE_TYPES.contains(draft.type());
    if (sound && video) {
      return Profile.MIXED_MEDIA;
    }
    if (video) {
      return simple ? Profile.SIMPLE_VIDEO_SINGLE : Profile.VIDEO;
    }
    return simple ? Profile.SIMPLE_AUDIO_SINGLE : Profile.AUDIO;
  }
}
