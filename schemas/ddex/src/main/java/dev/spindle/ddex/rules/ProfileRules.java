package dev.spindle.ddex.rules;

import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.Recording;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules of the release profiles. Source: Release Profiles for Common Release Types 2.1. */
final class ProfileRules {

  private static final Set<Profile> SIMPLE =
      Set.of(Profile.SIMPLE_AUDIO_SINGLE, Profile.SIMPLE_VIDEO_SINGLE);

  private ProfileRules() {}

  private static boolean isSimple(Case of) {
    Profile profile = of.message().profile();
    return profile != null && SIMPLE.contains(profile);
  }

  private static String releaseOf(Case of) {
    Release release = of.message().release();
    return release == null ? "MessageHeader" : release.reference();
  }

  /** Each recording is offered by itself exactly once. */
  static final class TrackReleasePerRecording implements Rule {
    @Override
    public String id() {
      return "track-release-per-recording";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.1.1(b), rules 1045 and 1538";
    }

    @Override
    public void check(Case of) {
      Profile profile = of.message().profile();
      if (profile == null || isSimple(of) || profile == Profile.RINGTONE) {
        return;
      }
      var counts =
          of.message().trackReleases().stream()
              .collect(Collectors.groupingBy(TrackRelease::resource, Collectors.counting()));
      for (Recording recording : of.message().recordings()) {
        long count = counts.getOrDefault(recording.reference(), 0L);
        if (count != 1) {
          of.error(
              recording.reference(),
              "",
              "the track has %d track releases, it needs one".formatted(count),
              "Offer each track by itself once");
        }
      }
    }
  }

  /** The simple profiles have no track releases. */
  static final class NoTrackReleaseInSimple implements Rule {
    @Override
    public String id() {
      return "no-track-release-in-simple";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.1.1(b), rule 1350";
    }

    @Override
    public void check(Case of) {
      if (isSimple(of) && !of.message().trackReleases().isEmpty()) {
        of.error(
            of.message().trackReleases().getFirst().reference(),
            "",
            "a simple single has no track releases",
            "Leave them out, or send it in the Audio profile");
      }
    }
  }

  /** A profile says what a release is made of. */
  static final class RecordingsOfProfile implements Rule {
    @Override
    public String id() {
      return "recordings-of-profile";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.1.2, rules 1052, 1351 and 1353";
    }

    @Override
    public void check(Case of) {
      long videos = of.message().recordings().stream().filter(Recording::isVideo).count();
      long sounds = of.message().recordings().size() - videos;
      String wrong =
          switch (of.message().profile()) {
            case AUDIO -> sounds == 0 || videos > 0 ? "sound recordings only" : "";
            case SIMPLE_AUDIO_SINGLE ->
                sounds != 1 || videos > 0 ? "exactly one sound recording" : "";
            case VIDEO -> videos == 0 || sounds > 0 ? "videos only" : "";
            case SIMPLE_VIDEO_SINGLE -> videos != 1 || sounds > 0 ? "exactly one video" : "";
            case MIXED_MEDIA ->
                videos == 0 || sounds == 0 ? "both sound recordings and videos" : "";
            case null, default -> "";
          };
      if (!wrong.isEmpty()) {
        of.error(
            releaseOf(of),
            "tracks",
            "the profile %s has %s".formatted(of.message().profile(), wrong),
            "Choose the profile that fits the tracks");
      }
    }
  }

  /** A release has one front cover. */
  static final class FrontCover implements Rule {
    @Override
    public String id() {
      return "front-cover";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.1.2(b), rules 1053 and 1354";
    }

    @Override
    public void check(Case of) {
      long covers = of.message().images().stream().filter(Image::isFrontCover).count();
      if (of.message().profile() != null && of.message().release() != null && covers != 1) {
        of.error(
            releaseOf(of),
            "cover",
            "the release has %d front covers, it needs one".formatted(covers),
            "Upload one cover image");
      }
    }
  }

  /** The cover hangs where the profile wants it. */
  static final class FrontCoverLinked implements Rule {
    @Override
    public String id() {
      return "front-cover-linked";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clauses 5.3.1.2(5.8) and 5.4.1(3), rules 1057 and 1362";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      ResourceGroup group = release == null ? null : release.group();
      if (group == null || of.message().profile() == null) {
        return;
      }
      Set<String> linked =
          (isSimple(of)
                  ? group.allItems().stream().flatMap(item -> item.linked().stream())
                  : group.linked().stream())
              .map(ResourceGroup.Link::resource)
              .collect(Collectors.toSet());
      for (Image image : of.message().images()) {
        if (image.isFrontCover() && !linked.contains(image.reference())) {
          of.warning(
              image.reference(),
              "",
              "the front cover is not linked from the %s"
                  .formatted(isSimple(of) ? "track" : "top group"),
              "Link it there");
        }
      }
    }
  }
}
