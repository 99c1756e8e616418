package dev.spindle.catalog.standing;

import dev.spindle.catalog.release.Standing;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a release stands, as lifecycle-service says.
 *
 * @param at when it came to stand there, UTC
 */
public record StandingNews(UUID releaseId, Standing standing, Instant at) {

  long version() {
    return standing.version();
  }
}
