package dev.spindle.lifecycle.schedule;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When a release goes out. Never only a UTC timestamp: what "midnight" means depends on the policy,
 * and time zone rules may change between planning and the day.
 *
 * @param localDateTime date and time without zone, to the millisecond
 * @param zone the IANA zone the creator planned in
 * @param policy whether the time holds in every territory, or in {@code zone} only
 */
public record ReleaseSchedule(LocalDateTime localDateTime, ZoneId zone, TimePolicy policy) {

  /** Clocks nowhere on Earth are further ahead (Pacific/Kiritimati). */
  static final ZoneOffset FIRST_CLOCK = ZoneOffset.ofHours(14);

  /** Clocks nowhere on Earth are further behind (Etc/GMT+12). */
  static final ZoneOffset LAST_CLOCK = ZoneOffset.ofHours(-12);

  private static final ZoneId UTC = ZoneId.of("UTC");

  /** Cuts the time to the millisecond, the precision of the events. */
  public ReleaseSchedule {
    localDateTime = localDateTime.truncatedTo(MILLIS);
  }

  /** The plan of a release that goes out at once: that instant, everywhere. */
  public static ReleaseSchedule at(Instant now) {
    return new ReleaseSchedule(LocalDateTime.ofInstant(now, UTC), UTC, TimePolicy.ONE_INSTANT);
  }

  /**
   * First instant at which the release is out anywhere, UTC. With {@code LOCAL_TIME} this is when
   * the first clock on Earth shows the time (UTC+14), whatever the territories, so that it does not
   * move when they are edited.
   */
  public Instant firstInstant() {
    return switch (policy) {
      case LOCAL_TIME -> localDateTime.toInstant(FIRST_CLOCK);
      case ONE_INSTANT -> moment().at();
    };
  }

  /** Instant from which the release is out everywhere, UTC; with {@code LOCAL_TIME} at UTC-12. */
  public Instant lastInstant() {
    return switch (policy) {
      case LOCAL_TIME -> localDateTime.toInstant(LAST_CLOCK);
      case ONE_INSTANT -> moment().at();
    };
  }

  /** How the time sits on the clock of the zone it was planned in. */
  public LocalMoment moment() {
    return LocalMoment.of(localDateTime, zone);
  }

  /** When the release is out on the clock of a zone. */
  public LocalMoment momentIn(ZoneId place) {
    return switch (policy) {
      case LOCAL_TIME -> LocalMoment.of(localDateTime, place);
      case ONE_INSTANT -> {
        var at = moment().at();
        yield new LocalMoment(at, LocalMoment.Fit.ONCE, LocalDateTime.ofInstant(at, place));
      }
    };
  }
}
