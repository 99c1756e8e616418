package dev.spindle.lifecycle.schedule;

import static dev.spindle.lifecycle.LifecycleFixtures.plan;
import static dev.spindle.lifecycle.schedule.TimePolicy.LOCAL_TIME;
import static dev.spindle.lifecycle.schedule.TimePolicy.ONE_INSTANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseScheduleTest {

  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
  private static final Duration AROUND_THE_GLOBE = Duration.ofHours(26);

  @Test
  void localTimeBeginsOnKiritimatiAndEndsAtTheDateLine() {
    var friday = plan("2027-03-26T00:00", "Europe/Berlin", LOCAL_TIME);

    assertThat(friday.firstInstant()).isEqualTo("2027-03-25T10:00:00Z");
    assertThat(friday.momentIn(ZoneId.of("Pacific/Kiritimati")).at())
        .isEqualTo(friday.firstInstant());
    assertThat(friday.lastInstant()).isEqualTo("2027-03-26T12:00:00Z");
    assertThat(friday.momentIn(ZoneId.of("Etc/GMT+12")).at()).isEqualTo(friday.lastInstant());
  }

  @Test
  void oneInstantIsThePlannedZonesOwn() {
    var friday = plan("2027-03-26T00:00", "Europe/Berlin", ONE_INSTANT);

    assertThat(friday.firstInstant())
        .isEqualTo("2027-03-25T23:00:00Z")
        .isEqualTo(friday.lastInstant());
    assertThat(friday.momentIn(ZoneId.of("Asia/Tokyo")).shownAs()).isEqualTo("2027-03-26T08:00");
  }

  @Test
  void releaseNowIsThatInstantToTheMillisecond() {
    var now = Instant.parse("2027-03-01T12:00:00.123456Z");

    assertThat(ReleaseSchedule.at(now).firstInstant()).isEqualTo("2027-03-01T12:00:00.123Z");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20260101, 20270305, 20280229})
  void holdsInEveryZoneForAnyTime(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 4_000; i++) {
      var zone = ZONES.get(random.nextInt(ZONES.size()));
      var time = anyTime(random, zone);

      theClockGetsThereAtThatInstantAndNotBefore(time, zone);
      everyZoneFallsIntoTheWindow(new ReleaseSchedule(time, zone, LOCAL_TIME), zone);
      oneInstantIsTheSameEverywhere(new ReleaseSchedule(time, zone, ONE_INSTANT), random);
    }
  }

  private static void theClockGetsThereAtThatInstantAndNotBefore(LocalDateTime time, ZoneId zone) {
    var moment = LocalMoment.of(time, zone);

    assertThat(LocalDateTime.ofInstant(moment.at(), zone))
        .as("%s in %s", time, zone)
        .isEqualTo(moment.shownAs())
        .isAfterOrEqualTo(time);
    assertThat(LocalDateTime.ofInstant(moment.at().minusMillis(1), zone))
        .as("just before %s in %s", time, zone)
        .isBefore(time);
  }

  private static void everyZoneFallsIntoTheWindow(ReleaseSchedule plan, ZoneId zone) {
    assertThat(plan.momentIn(zone).at()).isBetween(plan.firstInstant(), plan.lastInstant());
    assertThat(Duration.between(plan.firstInstant(), plan.lastInstant()))
        .isEqualTo(AROUND_THE_GLOBE);
  }

  private static void oneInstantIsTheSameEverywhere(ReleaseSchedule plan, Random random) {
    var place = ZONES.get(random.nextInt(ZONES.size()));
    assertThat(plan.momentIn(place).at())
        .isEqualTo(plan.firstInstant())
        .isEqualTo(plan.lastInstant());
  }

  /** Half of them right at a change of the clocks, or on a leap day. */
  private static LocalDateTime anyTime(Random random, ZoneId zone) {
    var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3653));
    return switch (random.nextInt(4)) {
      case 0 -> nearAChange(day, zone, random);
      case 1 -> LocalDate.of(2028, 2, 29).atTime(anyClock(random));
      default -> day.atTime(anyClock(random));
    };
  }

  private static LocalDateTime nearAChange(LocalDate day, ZoneId zone, Random random) {
    var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
    return Stream.ofNullable(change)
        .map(c -> c.getDateTimeBefore().plusMinutes(random.nextInt(-90, 90)))
        .findFirst()
        .orElse(day.atStartOfDay());
  }

  private static LocalTime anyClock(Random random) {
    return LocalTime.ofSecondOfDay(random.nextInt(24 * 60) * 60L);
  }
}
