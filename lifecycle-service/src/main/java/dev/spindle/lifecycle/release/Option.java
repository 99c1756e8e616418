package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.Inputs;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transition, seen from where a release stands.
 *
 * @param to the state it leads to; {@code null} when it is not possible from here
 * @param needs what the command must bring
 * @param whyNot everything that stands in the way; empty when it is possible now
 */
public record Option(
    Transition transition, @Nullable ReleaseState to, List<Inputs> needs, List<Violation> whyNot) {

  /** Whether it is possible now. */
  public boolean isAllowed() {
    return whyNot.isEmpty();
  }
}
