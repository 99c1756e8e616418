package dev.spindle.ddex.rules;

import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Resource;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules on what names what. */
final class ReferenceRules {

  private ReferenceRules() {}

  private static Set<String> resources(Case of) {
    return of.message().resources().stream().map(Resource::reference).collect(Collectors.toSet());
  }

  /** What a group lists is there. */
  static final class GroupReferences implements Rule {
    @Override
    public String id() {
      return "group-reference";
    }

    @Override
    public String source() {
      return "ERN 4.3, ResourceGroupContentItem";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      ResourceGroup group = release == null ? null : release.group();
      if (release != null && group != null) {
        Set<String> known = resources(of);
        Stream.concat(
                group.allItems().stream().map(Item::resource),
                group.allLinks().stream().map(Link::resource))
            .filter(reference -> !known.contains(reference))
            .distinct()
            .forEach(
                reference ->
                    of.error(
                        release.reference(),
                        "tracks",
                        "the release lists %s, which is not kept among the resources"
                            .formatted(reference),
                        "Add the resource, or take it out of the list"));
      }
    }
  }

  /** What a track release offers is there. */
  static final class TrackReleaseReferences implements Rule {
    @Override
    public String id() {
      return "track-release-reference";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.6(2), rules 1047 and 1048";
    }

    @Override
    public void check(Case of) {
      for (TrackRelease track : of.message().trackReleases()) {
        if (of.message().recording(track.resource()).isEmpty()) {
          of.error(
              track.reference(),
              "",
              "track release %s offers %s, which is no recording of this message"
                  .formatted(track.reference(), track.resource()),
              "Let it name the track's recording");
        }
      }
    }
  }

  /** What a deal is about is there. */
  static final class DealReferences implements Rule {
    @Override
    public String id() {
      return "deal-reference";
    }

    @Override
    public String source() {
      return "ERN 4.3, DealReleaseReference";
    }

    @Override
    public void check(Case of) {
      Set<String> known =
          of.message().trackReleases().stream()
              .map(TrackRelease::reference)
              .collect(Collectors.toSet());
      Release release = of.message().release();
      if (release != null) {
        known.add(release.reference());
      }
      Set<String> unknown = new TreeSet<>();
      for (ReleaseDeal deal : of.message().deals()) {
        unknown.addAll(deal.releases());
      }
      unknown.removeAll(known);
      unknown.forEach(
          reference ->
              of.error(
                  "DealList",
                  "offers",
                  "a deal is about %s, which is no release of this message".formatted(reference),
                  "Let it name the release or a track release"));
    }
  }

  /** A recording nobody lists would be lost. */
  static final class RecordingPlaced implements Rule {
    @Override
    public String id() {
      return "recording-placed";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, generic rule G.3";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      ResourceGroup group = release == null ? null : release.group();
      if (group != null) {
        Set<String> placed =
            group.allItems().stream().map(Item::resource).collect(Collectors.toSet());
        group.allLinks().forEach(link -> placed.add(link.resource()));
        of.message().recordings().stream()
            .map(Recording::reference)
            .filter(reference -> !placed.contains(reference))
            .forEach(
                reference ->
                    of.error(
                        reference,
                        "sequence",
                        "recording %s has no place on the release".formatted(reference),
                        "Give the track a disc and a number"));
      }
    }
  }

  /** One place, one track. */
  static final class SequenceTwice implements Rule {
    @Override
    public String id() {
      return "sequence-twice";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.2(5.5), rule 1021";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      if (release != null && release.group() != null) {
        check(of, release, release.group());
      }
    }

    private static void check(Case of, Release release, ResourceGroup group) {
      Set<Integer> seen = new HashSet<>();
      for (Item item : group.items()) {
        if (item.sequence() != null && !seen.add(item.sequence())) {
          of.error(
              release.reference(),
              "tracks",
              "two tracks have the number %d in one group".formatted(item.sequence()),
              "Number the tracks of a disc without gaps and repeats");
        }
      }
      group.groups().forEach(inner -> check(of, release, inner));
    }
  }

  /** Discs are numbered. */
  static final class GroupSequenced implements Rule {
    @Override
    public String id() {
      return "group-sequenced";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.2(5.3), rule 1019";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      ResourceGroup group = release == null ? null : release.group();
      if (release != null && group != null) {
        Set<Integer> seen = new HashSet<>();
        for (ResourceGroup inner : group.groups()) {
          Integer sequence = inner.sequence();
          if (sequence == null || !seen.add(sequence)) {
            of.error(
                release.reference(),
                "tracks",
                "a disc or work has no number of its own",
                "Number the discs from 1");
          }
        }
      }
    }
  }
}
