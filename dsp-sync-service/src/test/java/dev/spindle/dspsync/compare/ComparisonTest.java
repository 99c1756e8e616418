package dev.spindle.dspsync.compare;

import static dev.spindle.dspsync.compare.Tolerances.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.spindle.dspsync.compare.TrackMatch.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

  private final LocalRelease ours = Releases.release();

  @ParameterizedTest
  @EnumSource(Provider.class)
  void findsNoDifferenceToAStoreThatGetsItRight(Provider provider) {
    Comparison comparison = compare(Releases.shownBy(provider, ours));

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.matches()).extracting(TrackMatch::verdict).containsOnly(Verdict.EXACT);
  }

  @Test
  void forgivesDurationsWithinToleranceAndTheStoresGrain() {
    StoreAlbum spotify = Releases.shownBy(Provider.SPOTIFY, ours);
    StoreAlbum deezer = Releases.shownBy(Provider.DEEZER, ours);

    assertThat(compare(lasting(spotify, 181_500 + 2000)).differences()).isEmpty();
    assertThat(compare(lasting(spotify, 181_500 + 2001)).differences())
        .extracting(Difference::field, Difference::ours, Difference::theirs)
        .containsExactly(tuple(Field.DURATION, "181500", "183501"));
    assertThat(compare(lasting(deezer, 179_000)).differences()).isEmpty();
    assertThat(compare(lasting(deezer, 178_000)).differences())
        .extracting(Difference::field)
        .containsExactly(Field.DURATION);
  }

  @Test
  void knowsTheTrackByItsPlaceWhenTheIsrcIsAnother() {
    StoreAlbum album =
        Releases.with(
            Releases.shownBy(Provider.SPOTIFY, ours), 2, t -> Releases.withIsrc(t, "GBXYZ2600001"));

    Comparison comparison = compare(album);

    assertThat(comparison.matches().get(1).verdict()).isEqualTo(Verdict.OTHER_ISRC);
    assertThat(comparison.differences())
        .containsExactly(
            new Difference(
                Provider.SPOTIFY,
                ours.tracks().get(1).id(),
                Field.ISRC,
                Releases.isrc(2),
                "GBXYZ2600001"));
  }

  @Test
  void matchesAnIsrcWithHyphens() {
    StoreAlbum album =
        Releases.with(
            Releases.shownBy(Provider.DEEZER, ours),
            1,
            t -> Releases.withIsrc(t, "qz-abc-26-00001"));

    assertThat(compare(album).differences()).isEmpty();
  }

  @Test
  void reportsTracksThatAreMissingAndTracksTooMany() {
    StoreAlbum album = Releases.shownBy(Provider.APPLE_MUSIC, ours);

    assertThat(compare(Releases.withTracks(album, album.tracks().subList(0, 2))).differences())
        .extracting(Difference::field, Difference::theirs)
        .containsExactly(tuple(Field.TRACK_COUNT, "2"), tuple(Field.TRACK, null));
  }

  @Test
  void reportsEveryFieldOfTheReleaseThatDiffers() {
    StoreAlbum right = Releases.shownBy(Provider.DEEZER, ours);
    StoreAlbum wrong =
        new StoreAlbum(
            right.provider(),
            right.externalId(),
            right.url(),
            "4006381333931",
            "Tagfahrt",
            List.of("Die Nägel"),
            "Other Label",
            "2024-01-01",
            right.tracks());

    assertThat(compare(wrong).differences())
        .extracting(Difference::field)
        .containsExactly(Field.TITLE, Field.ARTIST, Field.UPC, Field.LABEL, Field.RELEASE_DATE);
  }

  @Test
  void acceptsTheDayOfSaleTheDayBesideItAndTheFirstReleaseAnywhere() {
    StoreAlbum album = Releases.shownBy(Provider.APPLE_MUSIC, ours);

    assertThat(Comparison.of(ours, LocalDate.of(2026, 11, 20), album, USUAL).differences())
        .isEmpty();
    assertThat(Comparison.of(ours, LocalDate.of(2026, 3, 7), album, USUAL).differences()).isEmpty();
  }

  @Test
  void givesOneRecordingThatIsThereTwiceToTheRightPlace() {
    LocalRelease twice =
        Releases.with(
            ours,
            3,
            t ->
                new LocalRelease.LocalTrack(
                    t.id(), 1, 3, "Track 1", null, t.artist(), Releases.isrc(1), 181_500L));

    Comparison comparison = compare(twice, Releases.shownBy(Provider.SPOTIFY, twice));

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.matches().get(2).theirs())
        .extracting(StoreAlbum.StoreTrack::sequence)
        .isEqualTo(3);
  }

  @Test
  void matchesEveryTrackWhateverOrderTheStoreListsThemIn() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      LocalRelease release = Releases.release(ours.id(), 1 + random.nextInt(20));
      StoreAlbum album = Releases.shownBy(Provider.SPOTIFY, release);
      List<StoreAlbum.StoreTrack> shuffled = new ArrayList<>(album.tracks());
      Collections.shuffle(shuffled, random);

      Comparison comparison = compare(release, Releases.withTracks(album, shuffled));

      assertThat(comparison.differences()).isEmpty();
      assertThat(comparison.matches()).allSatisfy(m -> assertThat(m.theirs()).isNotNull());
    }
  }

  private Comparison compare(StoreAlbum album) {
    return compare(ours, album);
  }

  private static Comparison compare(LocalRelease ours, StoreAlbum album) {
    return Comparison.of(ours, null, album, USUAL);
  }

  private static StoreAlbum lasting(StoreAlbum album, long durationMs) {
    return Releases.with(album, 1, t -> Releases.lasting(t, durationMs));
  }
}
