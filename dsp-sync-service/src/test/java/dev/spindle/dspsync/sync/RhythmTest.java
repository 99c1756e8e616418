package dev.spindle.dspsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

  private static final Instant NOW = Instant.parse("2026-03-06T00:00:00Z");

  private final Rhythm rhythm =
      new Rhythm(Duration.ofSeconds(2), Duration.ofHours(1), Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({"1, PT2S", "2, PT4S", "5, PT32S", "11, PT34M8S", "12, PT1H", "1000, PT1H"})
  void doublesThePauseUpToTheLongest(int fruitless, Duration pause) {
    assertThat(rhythm.next(NOW, fruitless, List.of())).isEqualTo(NOW.plus(pause));
  }

  @Test
  void looksNowAndThenOnceAllShowIt() {
    assertThat(rhythm.next(NOW, 0, List.of())).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void keepsTheLatestMomentThatAStoreNamed() {
    assertThat(rhythm.next(NOW, 1, List.of(failed(60L), failed(90L), failed(null))))
        .isEqualTo(NOW.plusSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 0, 1})
  void isNotHurriedByAMomentThatIsOver(long seconds) {
    assertThat(rhythm.next(NOW, 1, List.of(failed(seconds)))).isEqualTo(NOW.plusSeconds(2));
  }

  private static Sighting failed(@Nullable Long retryInSeconds) {
    return new Sighting.Failed(
        Provider.SPOTIFY,
        Sighting.Trouble.RATE_LIMIT,
        "too fast",
        retryInSeconds == null ? null : NOW.plusSeconds(retryInSeconds));
  }
}
