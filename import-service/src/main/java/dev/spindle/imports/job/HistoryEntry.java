package dev.spindle.imports.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import's history.
 *
 * @param version of the import after it
 * @param what uploaded, applied, confirmed, given-up or read-again
 * @param state after it
 * @param actor user id, partner, or {@code system}
 * @param detail for a person
 * @param eventId the event that made it so, where one did
 */
public record HistoryEntry(
    long version,
    String what,
    ImportState state,
    String actor,
    @Nullable String detail,
    @Nullable String eventId,
    Instant at) {}
