package dev.spindle.lifecycle.schedule.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spindle.lifecycle.LifecycleFixtures;
import dev.spindle.platform.problem.ProblemException;
import dev.spindle.platform.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleBodyTest {

  @Test
  void readsAPlan() {
    var body = new ScheduleBody("2027-03-26T00:00", "Europe/Berlin", "LOCAL_TIME");

    assertThat(body.plan()).isEqualTo(LifecycleFixtures.FRIDAY);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    // what zone is meant is told by zone, so an offset would say it twice
    "2027-03-26T00:00:00Z,      UTC,           LOCAL_TIME, no-local-date-time",
    "2027-03-26T00:00:00+01:00, UTC,           LOCAL_TIME, no-local-date-time",
    "2027-03-26,                UTC,           LOCAL_TIME, no-local-date-time",
    "2027-02-29T00:00:00,       UTC,           LOCAL_TIME, no-local-date-time",
    "2027-03-26T25:00:00,       UTC,           LOCAL_TIME, no-local-date-time",
    "2027-03-26T00:00:00,       +02:00,        LOCAL_TIME, unknown-zone",
    "2027-03-26T00:00:00,       Europe/Atlantis, LOCAL_TIME, unknown-zone",
    "2027-03-26T00:00:00,       UTC,           local_time, unknown-policy",
    ",                          UTC,           LOCAL_TIME, no-local-date-time",
    ",                          ,              ,           no-local-date-time unknown-zone unknown-policy"
  })
  void namesEverythingThatIsWrongAtOnce(
      @Nullable String time, @Nullable String zone, @Nullable String policy, String codes) {
    var body = new ScheduleBody(time, zone, policy);

    var problem = catchThrowableOfType(ProblemException.class, body::plan);

    assertThat(problem.violations()).extracting(Violation::code).containsExactly(codes.split(" "));
  }
}
