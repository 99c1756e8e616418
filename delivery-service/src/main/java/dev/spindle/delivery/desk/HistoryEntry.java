package dev.spindle.delivery.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a delivery, for people.
 *
 * @param sequence from 1
 * @param fromStatus null for the first
 * @param actor user id, or system
 */
public record HistoryEntry(
    int sequence,
    @Nullable String fromStatus,
    String toStatus,
    int attempt,
    @Nullable String error,
    @Nullable String detail,
    String actor,
    Instant at) {}
