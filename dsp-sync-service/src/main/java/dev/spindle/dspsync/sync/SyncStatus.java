package dev.spindle.dspsync.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands with the stores, for people.
 *
 * @param subject state and plan
 * @param lastRun absent before the first
 * @param sightings what each store said last
 * @param openConflicts that wait for a decision
 */
public record SyncStatus(
    Subject subject, @Nullable SyncRun lastRun, List<SightingAt> sightings, int openConflicts) {}
