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
 * @param plan the plan the command brings, else the one that stands, else {@code null}
 * @param wanted the lock level the command asks for, where it asks for one
 * @param now by the database's clock
 */
public record Situation(
    ReleaseFacts facts,
    LockLevel lock,
    @Nullable ReleaseSchedule plan,
    @Nullable LockLevel wanted,
    Instant now) {}
