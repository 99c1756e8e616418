package dev.spindle.dspsync.sync;

import org.springframework.stereotype.Component;

/**
 * The tables of this feature; whoever ends or shows a run needs them together.
 *
 * @param subjects where each release stands
 * @param runs that ended
 * @param sightings what each store said last
 * @param conflicts and what became of them
 */
@Component
record SyncTables(
    SubjectStore subjects, RunStore runs, SightingStore sightings, ConflictStore conflicts) {}
