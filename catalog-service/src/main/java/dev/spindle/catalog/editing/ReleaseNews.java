package dev.spindle.catalog.editing;

import dev.spindle.catalog.release.Release;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Tells the world about releases, in the transaction of the change. Its one implementation lies in
 * {@code events.published}; this side of it knows no contract class.
 */
public interface ReleaseNews {

  /** The release is now this. */
  Mono<Void> changed(Release release);

  /** The release is still this, in answer to an import. */
  Mono<Void> answered(Release release, ImportAnswer answer);

  /** The release is gone. */
  Mono<Void> deleted(UUID id);
}
