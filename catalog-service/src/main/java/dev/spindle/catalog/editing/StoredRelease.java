package dev.spindle.catalog.editing;

import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Standing;
import java.time.Instant;

/**
 * A release with what is known around it.
 *
 * @param changedBy user id, or {@code system}
 */
public record StoredRelease(
    Release release, Standing standing, Instant createdAt, Instant changedAt, String changedBy) {}
