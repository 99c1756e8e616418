package dev.spindle.lifecycle.history;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One accepted command, as remembered.
 *
 * @param version of the release after it
 * @param transition wire name
 * @param plan the plan after it
 * @param catalogVersion facts the guards looked at
 * @param actor user id, or {@code system}
 * @param causeEventId {@code ce_id} of the event that led to it
 */
public record HistoryEntry(
    long version,
    String transition,
    ReleaseState fromState,
    ReleaseState toState,
    LockLevel fromLock,
    LockLevel toLock,
    @Nullable ReleaseSchedule plan,
    long catalogVersion,
    String actor,
    @Nullable String reason,
    @Nullable String causeEventId,
    Instant occurredAt) {}
