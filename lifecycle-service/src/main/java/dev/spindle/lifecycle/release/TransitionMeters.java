package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.Transition;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what is asked of releases, and what comes of it. */
@Component
class TransitionMeters {

  private static final String NAME = "lifecycle.transitions";

  private final MeterRegistry registry;

  TransitionMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void accepted(Transition transition) {
    registry.counter(NAME, "transition", transition.wireName(), "outcome", "accepted").increment();
  }

  void refused(Transition transition, Decision.Why why) {
    var outcome = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    registry.counter(NAME, "transition", transition.wireName(), "outcome", outcome).increment();
  }
}
