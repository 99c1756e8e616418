package dev.spindle.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogFixtures;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final long SEED = 314_159L;

  /** Whatever meets whatever: merging twice is merging once, and nothing that was there changes. */
  @Test
  void mergingAgainChangesNothingAndNothingWrittenIsLost() {
    var random = new Random(SEED);
    for (int run = 0; run < 2000; run++) {
      var when = "seed %d run %d".formatted(SEED, run);
      var present = CatalogFixtures.aRelease(ReleaseType.EP).playing(tracks(random));
      var found = imported(present.id(), random);

      var merged = Merge.into(present, found);

      assertThat(Merge.into(merged, found)).as(when).isEqualTo(merged);
      for (var track : present.tracks()) {
        requireKept(track, merged.track(track.id()).orElseThrow(), when);
      }
    }
  }

  @Test
  void codesOfOthersAreLeftOut() {
    var track =
        CatalogFixtures.aTrack("t", 1L).coded(Isrc.parse("QZABC2600001").orThrow(), Origin.IMPORT);
    var release = CatalogFixtures.aRelease(ReleaseType.EP).playing(List.of(track));

    var without = Merge.without(release, Set.of("QZABC2600001"));

    assertThat(without.tracks().getFirst().facts().isrc()).isNull();
    assertThat(without.tracks().getFirst().isrcFrom()).isNull();
    assertThat(Merge.without(release, Set.of("QZABC2600002"))).isEqualTo(release);
  }

  private static void requireKept(Track before, Track after, String when) {
    assertThat(after.facts().title()).as(when).isEqualTo(before.facts().title());
    if (before.facts().durationMs() != null) {
      assertThat(after.facts().durationMs()).as(when).isEqualTo(before.facts().durationMs());
      assertThat(after.durationFrom()).as(when).isEqualTo(before.durationFrom());
    }
  }

  private static List<Track> tracks(Random random) {
    var tracks = new ArrayList<Track>();
    for (int i = 0; i < random.nextInt(6); i++) {
      tracks.add(
          CatalogFixtures.aTrack("song " + random.nextInt(8) + i * 10, duration(random))
              .at(1 + random.nextInt(2), 1 + i));
    }
    return tracks;
  }

  private static @Nullable Long duration(Random random) {
    return random.nextBoolean() ? null : 1L + random.nextInt(1000);
  }

  private static ImportedRelease imported(UUID id, Random random) {
    var release = CatalogFixtures.aRelease(ReleaseType.EP).playing(tracks(random));
    return new ImportedRelease(
        UUID.randomUUID(),
        id,
        false,
        "Imported",
        "Å",
        ReleaseType.EP,
        null,
        "Label",
        null,
        null,
        List.of(),
        List.of(),
        release.tracks(),
        List.of());
  }

  /** Keeps the import honest about what a release is. */
  @Test
  void aDraftHasTheIdTheImportNamed() {
    var found = imported(UUID.randomUUID(), new Random(1));
    Release draft =
        Merge.draft(found, dev.spindle.catalog.tenant.TenantSettings.Defaults.USUAL, 2026);
    assertThat(draft.id()).isEqualTo(found.releaseId());
    assertThat(draft.version()).isEqualTo(1);
  }
}
