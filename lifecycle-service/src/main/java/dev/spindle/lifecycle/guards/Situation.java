package dev.spindle.lifecycle.guards;

import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a guard looks at.
 *
 * @param facts the release's content as last heard
 * @param lock its lock now
 * @param reopenedAt when it was last unlocked by force, {@code null} if never
 * @param asked what the command brings
 * @param now by the database's clock
 */
public record Situation(
    ReleaseFacts facts, LockLevel lock, @Nullable Instant reopenedAt, Asked asked, Instant now) {

  @Nullable ReleaseSchedule plan() {
    return asked.plan();
  }
}
