package dev.spindle.lifecycle.schedule;

import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static dev.spindle.lifecycle.LifecycleFixtures.plan;
import static dev.spindle.lifecycle.schedule.TimePolicy.ONE_INSTANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeTest {

  /** Seen from Monday 2027-03-01, noon UTC. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-03-01T13:00 | store-lead-time not-a-friday",
        "2027-03-05T00:00 | store-lead-time",
        "2027-03-08T00:00 | store-lead-time not-a-friday",
        "2027-03-09T00:00 | advised-lead-time not-a-friday",
        "2027-03-12T00:00 | advised-lead-time",
        "2027-03-26T00:00 | ",
        "2027-10-31T02:30 | local-time-twice not-a-friday"
      })
  void advises(String localDateTime, String codes) {
    var advice = LeadTime.advise(plan(localDateTime, "Europe/Berlin", ONE_INSTANT), NOW);

    assertThat(advice)
        .extracting(LeadTime.Advice::code)
        .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
  }
}
