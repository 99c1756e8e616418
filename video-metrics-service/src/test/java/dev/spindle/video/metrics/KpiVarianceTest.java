package dev.spindle.video.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.video.plan.PlanDetails.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiVarianceTest {

  @ParameterizedTest
  @CsvSource({"1000, 250, -750, 25.0", "3, 1, -2, 33.3", "100, 150, 50, 150.0", "0, 7, 7, 100.0"})
  void comparesViewsWithTheTarget(long target, long views, long variance, String percent) {
    var kpi = KpiVariance.of(target, List.of(sample(Platform.YOUTUBE, views))).orElseThrow();

    assertThat(kpi.variance()).isEqualTo(variance);
    assertThat(kpi.percent()).isEqualByComparingTo(percent);
  }

  @Test
  void addsUpPlatforms() {
    var both = List.of(sample(Platform.YOUTUBE, 600), sample(Platform.VEVO, 500));

    assertThat(KpiVariance.of(1_000L, both).orElseThrow().views()).isEqualTo(1_100);
    assertThat(KpiVariance.of(null, both)).isEmpty();
  }

  @Test
  void waitsLongerAfterEveryVainAttemptButNeverMoreThanAnHour() {
    assertThat(YouTubeReading.pause(0)).isEqualTo(Duration.ofSeconds(30));
    assertThat(YouTubeReading.pause(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(YouTubeReading.pause(3)).isEqualTo(Duration.ofMinutes(2));
    assertThat(YouTubeReading.pause(1_000)).isEqualTo(Duration.ofHours(1));
  }

  private static MetricSample sample(Platform platform, long views) {
    return new MetricSample(
        UUID.randomUUID(), UUID.randomUUID(), platform, "x", views, null, null, Instant.EPOCH);
  }
}
