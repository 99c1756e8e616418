package dev.spindle.dspsync.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.dspsync.compare.Conclusion.Verdict;
import dev.spindle.dspsync.compare.Decision.Resolution;
import dev.spindle.dspsync.compare.Sighting.Failed;
import dev.spindle.dspsync.compare.Sighting.NotShown;
import dev.spindle.dspsync.compare.Sighting.Shown;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConclusionTest {

  private final LocalRelease ours = Releases.release();
  private final StoreAlbum spotify = Releases.shownBy(Provider.SPOTIFY, ours);
  private final StoreAlbum deezer = Releases.shownBy(Provider.DEEZER, ours);
  private final StoreAlbum wrong = Releases.with(spotify, 1, t -> Releases.lasting(t, 999_000));

  @Test
  void agreesWhenAStoreShowsItAndNothingDiffers() {
    Conclusion conclusion = conclude(new Shown(spotify), new NotShown(Provider.DEEZER));

    assertThat(conclusion.verdict()).isEqualTo(Verdict.SYNCED);
    assertThat(conclusion.tracks()).hasSize(3);
    assertThat(conclusion.tracks().getFirst().providers()).containsExactly(Provider.SPOTIFY);
  }

  @Test
  void findsNothingOnlyWhenEveryStoreAnswered() {
    assertThat(conclude(new NotShown(Provider.SPOTIFY), new NotShown(Provider.DEEZER)).verdict())
        .isEqualTo(Verdict.NOT_FOUND);
    assertThat(conclude(new NotShown(Provider.SPOTIFY), failed(Provider.DEEZER)).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(conclude().verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void neverAgreesOnABrokenAnswerButReportsWhatDiffersElsewhere() {
    assertThat(conclude(new Shown(spotify), failed(Provider.DEEZER)).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(conclude(new Shown(wrong), failed(Provider.DEEZER)).verdict())
        .isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void takesNothingOverWhileADifferenceIsOpen() {
    Conclusion conclusion = conclude(new Shown(wrong), new Shown(deezer));

    assertThat(conclusion.verdict()).isEqualTo(Verdict.CONFLICTS);
    assertThat(conclusion.tracks()).isEmpty();
    assertThat(conclusion.open()).hasSize(1);
  }

  @Test
  void keepsOurDurationWhenSoDecided() {
    Decision decision = decide(wrong, Resolution.KEEP_LOCAL, "181500");

    Conclusion conclusion = conclude(List.of(new Shown(wrong)), decision);

    assertThat(conclusion.verdict()).isEqualTo(Verdict.SYNCED);
    assertThat(conclusion.tracks().getFirst().durationMs()).isEqualTo(181_500);
    assertThat(conclusion.accepted()).isEmpty();
  }

  @Test
  void takesTheStoresDurationWhenSoDecidedAndSaysSo() {
    Decision decision = decide(wrong, Resolution.ACCEPT_DSP, "999000");

    Conclusion conclusion = conclude(List.of(new Shown(wrong)), decision);

    assertThat(conclusion.tracks().getFirst().durationMs()).isEqualTo(999_000);
    assertThat(conclusion.accepted()).containsExactly(decision);
  }

  @Test
  void forgetsADecisionWhenTheStoreChangesItsMind() {
    Decision decision = decide(wrong, Resolution.KEEP_LOCAL, "181500");
    StoreAlbum wrongAgain = Releases.with(spotify, 1, t -> Releases.lasting(t, 777_000));

    Conclusion conclusion = conclude(List.of(new Shown(wrongAgain)), decision);

    assertThat(conclusion.verdict()).isEqualTo(Verdict.CONFLICTS);
  }

  @Test
  void takesTheIsrcOfTheStoresWhenWeHaveNone() {
    LocalRelease without = Releases.with(ours, 1, Releases::withoutIsrc);

    Conclusion conclusion =
        Conclusion.of(without, null, shown(spotify, deezer), List.of(), Tolerances.USUAL);

    assertThat(conclusion.verdict()).isEqualTo(Verdict.SYNCED);
    assertThat(conclusion.tracks().getFirst().isrc()).isEqualTo(Releases.isrc(1));
  }

  @Test
  void asksAPersonWhenStoresDisagreeAboutAnIsrcWeDoNotHave() {
    LocalRelease without = Releases.with(ours, 1, Releases::withoutIsrc);
    StoreAlbum other = Releases.with(deezer, 1, t -> Releases.withIsrc(t, "GBXYZ2600001"));

    Conclusion conclusion =
        Conclusion.of(without, null, shown(spotify, other), List.of(), Tolerances.USUAL);

    assertThat(conclusion.open())
        .containsExactly(
            new Difference(
                Provider.DEEZER,
                ours.tracks().getFirst().id(),
                Field.ISRC,
                Releases.isrc(1),
                "GBXYZ2600001"));
  }

  @Test
  void neverReplacesAnExactDurationByARoundedOne() {
    Conclusion onlyDeezer = conclude(new Shown(deezer));
    Conclusion both = conclude(new Shown(deezer), new Shown(spotify));

    assertThat(onlyDeezer.tracks().getFirst().durationMs()).isNull();
    assertThat(both.tracks().getFirst().durationMs()).isEqualTo(181_500);
    assertThat(both.tracks().getFirst().providers())
        .containsExactly(Provider.SPOTIFY, Provider.DEEZER);
  }

  @Test
  void neverAgreesWithHostileAnswersWhateverTheyAre() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      StoreAlbum hostile =
          Releases.with(spotify, 1 + random.nextInt(3), t -> Releases.withIsrc(t, noise(random)));

      assertThat(conclude(new Shown(hostile)).verdict()).isEqualTo(Verdict.CONFLICTS);
    }
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder("~");
    random.ints(random.nextInt(40), 1, 0xD7FF).forEach(text::appendCodePoint);
    return text.toString();
  }

  private Decision decide(StoreAlbum album, Resolution resolution, @Nullable String value) {
    return new Decision(conclude(new Shown(album)).open().getFirst(), resolution, value);
  }

  private Conclusion conclude(Sighting... sightings) {
    return Conclusion.of(ours, null, List.of(sightings), List.of(), Tolerances.USUAL);
  }

  private Conclusion conclude(List<Sighting> sightings, Decision decision) {
    return Conclusion.of(ours, null, sightings, List.of(decision), Tolerances.USUAL);
  }

  private static List<Sighting> shown(StoreAlbum... albums) {
    List<Sighting> sightings = new ArrayList<>();
    for (StoreAlbum album : albums) {
      sightings.add(new Shown(album));
    }
    return sightings;
  }

  private static Sighting failed(Provider provider) {
    return new Failed(provider, Trouble.MALFORMED, "no JSON", null);
  }
}
