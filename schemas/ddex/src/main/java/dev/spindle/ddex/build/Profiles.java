package dev.spindle.ddex.build;

import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.resource.Recording.Kind;
import java.util.EnumSet;
import java.util.List;
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

  /**
   * Works of several movements make it classical, releases with discs of their own a boxed set; the
   * Simple profiles have no variants. Source: clauses 5.5.1 and 5.5.2.
   */
  static Set<Variant> variants(ReleaseDraft draft, Profile profile, List<TrackDraft> tracks) {
    var variants = EnumSet.noneOf(Variant.class);
    boolean sound = profile == Profile.AUDIO || profile == Profile.MIXED_MEDIA;
    if (sound && Groups.hasWorks(tracks)) {
      variants.add(Variant.Classical);
    }
    if ((sound || profile == Profile.VIDEO) && draft.boxed().size() > 1) {
      variants.add(Variant.BoxedSet);
    }
    return variants;
  }
}
