package dev.spindle.lifecycle.guards;

import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a command brings along, for the guards to look at.
 *
 * @param plan the plan it brings, else the one that stands, else {@code null}
 * @param wanted the lock level it asks for, where it asks for one
 * @param evidenceAt when that was seen which the command rests on, where it rests on something
 */
public record Asked(
    @Nullable ReleaseSchedule plan, @Nullable LockLevel wanted, @Nullable Instant evidenceAt) {}
