package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands.
 *
 * @param plan when it goes out, or went out; {@code null} before it is scheduled
 */
public record Standing(ReleaseState state, LockLevel lock, @Nullable ReleaseSchedule plan) {}
