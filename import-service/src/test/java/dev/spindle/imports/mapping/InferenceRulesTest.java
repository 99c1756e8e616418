package dev.spindle.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceRulesTest {

  private static final long MINUTE = 60_000;

  @ParameterizedTest
  @CsvSource({
    "1, 3, SINGLE",
    "3, 9, SINGLE",
    "3, 10, EP",
    "1, 10, EP",
    "1, 30, EP",
    "2, 16, ALBUM",
    "4, 7, EP",
    "6, 5, EP",
    "6, 6, ALBUM",
    "7, 1, ALBUM"
  })
  void infersTheTypeFromCountAndDurations(int tracks, int minutesEach, String type) {
    var durations = Collections.nCopies(tracks, minutesEach * MINUTE);

    assertThat(ReleaseTypeRule.infer(durations).type()).isEqualTo(type);
  }

  @Test
  void claimsOnlyWhatEveryTrackAllows() {
    assertThat(suggest("mastered", "mastered")).isEqualTo("MASTERED");
    assertThat(suggest("mastered", "mixed")).isEqualTo("MIXED");
    assertThat(suggest("mastered", "rough")).isEqualTo("RECORDING");
    assertThat(suggest("mastered", null)).isEqualTo("RECORDING");
    assertThat(suggest(null, null)).isEqualTo("DRAFT");
  }

  @ParameterizedTest
  @CsvSource({
    "F#m, F# minor",
    "f♯ minor, F# minor",
    "Bb, Bb major",
    "E♭m, Eb minor",
    "CM, C major",
    "Cm, C minor",
    "8A, A minor",
    "8B, C major",
    "12b, E major",
    "A flat Major, Ab major"
  })
  void readsKeysInTheSpellingsPeopleUse(String raw, String key) {
    assertThat(MusicalKey.of(raw)).contains(key);
  }

  @ParameterizedTest
  @CsvSource({"H minor", "13A", "none", "0B", "C# dorian"})
  void doesNotGuessAtOtherKeys(String raw) {
    assertThat(MusicalKey.of(raw)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "main_artist, MAIN_ARTIST",
    "Featured, FEATURED_ARTIST",
    "PRODUCER, PRODUCER",
    "Engineer, RECORDING_ENGINEER",
    "Mixing-Engineer, MIXER",
    "Mastering, MASTERING_ENGINEER",
    "Top Line, LYRICIST",
    "song-writer, SONGWRITER",
    "Backing Vocals, BACKGROUND_VOCALIST",
    "co-producer, CO_PRODUCER"
  })
  void knowsTheWordsForRoles(String word, String role) {
    assertThat(RoleDictionary.roleFor(word)).contains(role);
  }

  private static String suggest(@Nullable String... statuses) {
    return ProductionStateRule.suggest(Arrays.asList(statuses)).state();
  }
}
