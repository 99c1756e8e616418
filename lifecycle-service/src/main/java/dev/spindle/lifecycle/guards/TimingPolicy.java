package dev.spindle.lifecycle.guards;

import dev.spindle.lifecycle.schedule.LocalMoment.Fit;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.platform.problem.Violation;
import java.time.Duration;
import java.util.List;

/**
 * Conditions on the plan. They pass where there is no plan: that is told by the command's inputs.
 */
final class TimingPolicy {

  /** Time zone rules are not known further ahead. */
  private static final Duration REACH = Duration.ofDays(3653);

  private static final String FIELD = "schedule.localDateTime";

  private TimingPolicy() {}

  static List<Violation> localTimeExists(Situation situation) {
    var plan = situation.plan();
    return plan == null || plan.moment().fit() != Fit.NEVER
        ? List.of()
        : List.of(
            new Violation(
                FIELD,
                "no-such-local-time",
                "On that day clocks in %s skip %s and go straight to %s."
                    .formatted(plan.zone(), plan.localDateTime(), plan.moment().shownAs()),
                "Choose %s or later, or plan in another zone.".formatted(plan.moment().shownAs())));
  }

  static List<Violation> dateInFuture(Situation situation) {
    var plan = situation.plan();
    return plan == null || plan.firstInstant().isAfter(situation.now())
        ? List.of()
        : List.of(
            new Violation(
                FIELD,
                "date-not-in-future",
                "The release would be out since %s; it is %s now."
                    .formatted(plan.firstInstant(), situation.now()),
                laterThan(plan)));
  }

  static List<Violation> dateWithinReach(Situation situation) {
    var plan = situation.plan();
    return plan == null || plan.firstInstant().isBefore(situation.now().plus(REACH))
        ? List.of()
        : List.of(
            new Violation(
                FIELD,
                "date-too-far",
                "The date lies more than ten years ahead.",
                "Choose a date within ten years."));
  }

  static List<Violation> due(Situation situation) {
    var plan = situation.plan();
    return plan != null && !plan.firstInstant().isAfter(situation.now())
        ? List.of()
        : List.of(
            new Violation(
                "schedule",
                "not-due",
                "The planned moment has not come.",
                "Wait for it, or use release-now."));
  }

  private static String laterThan(ReleaseSchedule plan) {
    return switch (plan.policy()) {
      case LOCAL_TIME ->
          "Choose a later date: with LOCAL_TIME the first clock gets there 14 hours before UTC.";
      case ONE_INSTANT -> "Choose a later date, or use release-now.";
    };
  }
}
