package dev.spindle.lifecycle.schedule.api;

import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.schedule.TimePolicy;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Violation;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as sent.
 *
 * @param localDateTime ISO 8601 without offset, for example {@code 2027-03-26T00:00:00}
 * @param zone IANA name, for example {@code Europe/Berlin}
 * @param policy {@code LOCAL_TIME} or {@code ONE_INSTANT}
 */
public record ScheduleBody(
    @Nullable String localDateTime, @Nullable String zone, @Nullable String policy) {

  /**
   * Reads it.
   *
   * @throws dev.spindle.platform.problem.ProblemException {@code invalid-input}, with everything
   *     that is wrong at once
   */
  public ReleaseSchedule plan() {
    var wrong = new ArrayList<Violation>();
    var time = time(wrong);
    var place = zone(wrong);
    var meaning = policy(wrong);
    if (time == null || place == null || meaning == null) {
      throw CommonProblem.INVALID_INPUT.because("This is no plan", List.copyOf(wrong));
    }
    return new ReleaseSchedule(time, place, meaning);
  }

  private @Nullable LocalDateTime time(List<Violation> wrong) {
    try {
      if (localDateTime != null) {
        return LocalDateTime.parse(localDateTime);
      }
    } catch (DateTimeException _) {
      // told below, like a date that is missing
    }
    wrong.add(
        new Violation(
            "localDateTime",
            "no-local-date-time",
            "It is no date and time without offset.",
            "Send it like 2027-03-26T00:00:00; what zone is meant is told by zone and policy."));
    return null;
  }

  private @Nullable ZoneId zone(List<Violation> wrong) {
    if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
      return ZoneId.of(zone);
    }
    wrong.add(
        new Violation(
            "zone",
            "unknown-zone",
            "It is no time zone of the IANA database.",
            "Send a name like Europe/Berlin or America/New_York."));
    return null;
  }

  private @Nullable TimePolicy policy(List<Violation> wrong) {
    try {
      if (policy != null) {
        return TimePolicy.valueOf(policy);
      }
    } catch (IllegalArgumentException _) {
      // told below, like a policy that is missing
    }
    wrong.add(
        new Violation(
            "policy",
            "unknown-policy",
            "It is neither LOCAL_TIME nor ONE_INSTANT.",
            "LOCAL_TIME: that time on every territory's clock. ONE_INSTANT: everywhere at once."));
    return null;
  }
}
