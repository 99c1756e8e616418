package dev.spindle.lifecycle.due;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How late releases go out, and how many could not. */
@Component
class DueMeters {

  private final Timer lateness;
  private final Counter failures;

  DueMeters(MeterRegistry registry) {
    lateness =
        Timer.builder("lifecycle.due.lateness")
            .description("From the planned moment to the release, by the database's clock")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    failures =
        Counter.builder("lifecycle.due.failures")
            .description("Due releases that failed and are tried again")
            .register(registry);
  }

  void released(Instant dueAt, Instant at) {
    lateness.record(Duration.between(dueAt, at));
  }

  void failed() {
    failures.increment();
  }
}
