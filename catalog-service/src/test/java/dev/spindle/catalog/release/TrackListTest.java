package dev.spindle.catalog.release;

import static dev.spindle.catalog.CatalogFixtures.aTrack;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrackListTest {

  private static final long SEED = 99L;

  @Test
  void aTrackPutAtATakenPlaceMovesTheOthersBack() {
    var one = aTrack("one", 1L).at(1, 1);
    var two = aTrack("two", 1L).at(1, 2);
    var added = aTrack("new", 1L).at(1, 2);

    assertThat(TrackList.inserted(List.of(one, two), added))
        .extracting(track -> track.facts().title())
        .containsExactly("one", "new", "two");
  }

  @Test
  void anOrderMustNameEveryTrackOnce() {
    var one = aTrack("one", 1L).at(1, 1);
    var two = aTrack("two", 1L).at(1, 2);
    var tracks = List.of(one, two);

    assertThat(
            TrackList.reordered(tracks, List.of(List.of(two.id()), List.of(one.id())))
                .orElseThrow())
        .extracting(Track::disc)
        .containsExactly(1, 2);
    assertThat(TrackList.reordered(tracks, List.of(List.of(one.id())))).isEmpty();
    assertThat(TrackList.reordered(tracks, List.of(List.of(one.id(), one.id(), two.id()))))
        .isEmpty();
    assertThat(TrackList.reordered(tracks, List.of(List.of(one.id(), two.id()), List.of())))
        .isEmpty();
    assertThat(TrackList.reordered(tracks, List.of(List.of(one.id(), UUID.randomUUID()))))
        .isEmpty();
  }

  /** Whatever is done in whatever order: no gaps, nothing lost, nothing doubled. */
  @Test
  void placesNeverHaveGaps() {
    var random = new Random(SEED);
    List<Track> tracks = List.of();
    for (int run = 0; run < 2000; run++) {
      int size = tracks.size();
      tracks =
          random.nextInt(3) == 0 && size > 0
              ? removed(tracks, random)
              : size < 40 && random.nextBoolean()
                  ? inserted(tracks, random)
                  : reordered(tracks, random);
      requireNoGaps(tracks, "seed %d run %d".formatted(SEED, run));
    }
  }

  private static List<Track> inserted(List<Track> tracks, Random random) {
    var added = aTrack("t", 1L).at(1 + random.nextInt(4), 1 + random.nextInt(20));
    var next = TrackList.inserted(tracks, added);
    assertThat(next).hasSize(tracks.size() + 1).extracting(Track::id).contains(added.id());
    return next;
  }

  private static List<Track> removed(List<Track> tracks, Random random) {
    var left = new ArrayList<>(tracks);
    left.remove(random.nextInt(left.size()));
    return TrackList.arranged(left);
  }

  private static List<Track> reordered(List<Track> tracks, Random random) {
    if (tracks.isEmpty()) {
      return tracks;
    }
    var ids = new ArrayList<>(tracks.stream().map(Track::id).toList());
    Collections.shuffle(ids, random);
    int cut = random.nextInt(ids.size());
    var discs =
        cut == 0
            ? List.<List<UUID>>of(ids)
            : List.<List<UUID>>of(ids.subList(0, cut), ids.subList(cut, ids.size()));
    var next = TrackList.reordered(tracks, discs).orElseThrow();
    assertThat(next).extracting(Track::id).containsExactlyElementsOf(ids);
    return next;
  }

  private static void requireNoGaps(List<Track> tracks, String when) {
    int disc = 1;
    int sequence = 0;
    for (var track : tracks) {
      boolean next = track.disc() == disc + 1 && track.sequence() == 1 && sequence > 0;
      assertThat(next || track.disc() == disc && track.sequence() == sequence + 1)
          .as(when)
          .isTrue();
      disc = track.disc();
      sequence = track.sequence();
    }
  }
}
