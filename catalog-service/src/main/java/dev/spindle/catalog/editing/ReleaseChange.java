package dev.spindle.catalog.editing;

import java.time.Instant;

/**
 * A line of the history.
 *
 * @param seq rising over all releases
 * @param version after the change
 * @param actor user id, or {@code system}
 */
public record ReleaseChange(long seq, long version, Reason reason, String actor, Instant at) {}
