package dev.spindle.lifecycle.due;

import java.time.Instant;
import java.util.UUID;

/**
 * A release whose moment has come.
 *
 * @param version the version that is due; the write is refused when it is no longer this one
 * @param dueAt first instant of its plan, UTC
 */
record DueRelease(UUID tenantId, UUID releaseId, long version, Instant dueAt) {}
