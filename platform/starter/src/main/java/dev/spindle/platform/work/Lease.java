package dev.spindle.platform.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work in the hands of one worker.
 *
 * @param token new with every claim and never used again; tells a worker that lost its lease from
 *     the one that has it
 * @param attempt from 1
 * @param dueAt when it was due
 * @param traceparent trace of who asked for it; {@code null} outside any
 */
public record Lease(
    String kind,
    UUID workId,
    UUID tenantId,
    String lane,
    long token,
    int attempt,
    Instant dueAt,
    @Nullable String traceparent) {}
