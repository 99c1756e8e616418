package dev.spindle.dspsync.sync;

import reactor.core.publisher.Mono;

/**
 * Tells the other services what a run came to. Implemented where contracts are known, so that this
 * package knows none.
 */
public interface Announcer {

  /** Appends the announcement to the outbox of the running transaction. */
  Mono<Void> announce(SyncEnded ended);
}
