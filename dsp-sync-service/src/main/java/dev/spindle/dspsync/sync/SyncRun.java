package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Conclusion.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * A run that ended.
 *
 * @param id UUIDv7
 * @param releaseId release id
 * @param sequence from 1, one more with each run of the release
 * @param cause why
 * @param actor user id, or {@code system}
 * @param startedAt when
 * @param endedAt when
 * @param verdict what it came to
 * @param catalogVersion version of ours that was compared
 * @param openConflicts after it
 */
public record SyncRun(
    UUID id,
    UUID releaseId,
    long sequence,
    Cause cause,
    String actor,
    Instant startedAt,
    Instant endedAt,
    Verdict verdict,
    long catalogVersion,
    int openConflicts) {}
