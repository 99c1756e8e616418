package dev.spindle.delivery.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration CAP = Duration.ofHours(1);
  private final RetryPolicy exact = new RetryPolicy(FIRST, CAP, 0);

  @ParameterizedTest
  @EnumSource(
      value = ErrorCategory.class,
      names = {"FORMAT", "QUALITY", "METADATA", "HOST_KEY"})
  void neverTriesAgainWhatOnlyAPersonCanMend(ErrorCategory category) {
    assertThat(pauses(exact, category)).isEmpty();
  }

  @Test
  void triesABrokenLineThreeTimesAtOnceAndThenLaterAndLater() {
    var pauses = pauses(exact, ErrorCategory.NETWORK);

    assertThat(pauses).hasSize(13).startsWith(Duration.ZERO, Duration.ZERO, Duration.ZERO, FIRST);
    assertThat(pauses.subList(3, 13))
        .extracting(Duration::toSeconds)
        .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L);
  }

  @Test
  void backsOffTenTimesFromAStoreThatIsAway() {
    assertThat(pauses(exact, ErrorCategory.UNAVAILABLE)).hasSize(10).startsWith(FIRST);
  }

  @Test
  void asksForALoginThreeTimesInAllSoThatNoAccountIsLocked() {
    assertThat(pauses(exact, ErrorCategory.AUTH)).hasSize(2);
  }

  @Test
  void jitterOnlyShortensAndNeverByMoreThanItsShare() {
    for (long seed = 0; seed < 1000; seed++) {
      var policy = new RetryPolicy(FIRST, CAP, 0.3);
      var pause = policy.pauseAfter(ErrorCategory.UNAVAILABLE, 1, new Random(seed)).orElseThrow();

      assertThat(pause).as("seed %d", seed).isBetween(Duration.ofSeconds(21), FIRST);
    }
  }

  private static List<Duration> pauses(RetryPolicy policy, ErrorCategory category) {
    var pauses = new ArrayList<Duration>();
    Optional<Duration> next = policy.pauseAfter(category, 1, new Random(1));
    while (next.isPresent()) {
      pauses.add(next.get());
      next = policy.pauseAfter(category, pauses.size() + 1, new Random(1));
    }
    return pauses;
  }
}
