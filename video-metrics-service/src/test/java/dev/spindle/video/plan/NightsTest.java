package dev.spindle.video.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.work.DueWork;
import dev.spindle.video.VideoSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;

class NightsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T03:09:59Z, 2026-11-21T03:10:00Z",
    "2026-11-21T03:10:00Z, 2026-11-22T03:10:00Z",
    "2026-12-31T23:59:59Z, 2027-01-01T03:10:00Z"
  })
  void comesOnceADay(Instant now, Instant next) {
    var settings =
        new VideoSettings(
            LocalTime.of(3, 10), new VideoSettings.YouTube(URI.create("http://x"), ""));
    var work = new DueWork(mock(DatabaseClient.class), TraceContext.none());

    assertThat(new Nights(work, settings, Clock.fixed(now, ZoneOffset.UTC)).next()).isEqualTo(next);
  }
}
