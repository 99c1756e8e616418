package dev.spindle.platform.events;

import org.apache.avro.specific.SpecificRecord;
import reactor.core.publisher.Mono;

/**
 * What a service does about one event. Runs inside a transaction of the event's tenant, together
 * with the inbox's note of it; so it only touches the database and the outbox. What takes longer is
 * put into a table as due work.
 *
 * <p>It must be safe against late events (drop what is not newer than what is known) and against a
 * replay, which hands it events it has already seen.
 */
@FunctionalInterface
public interface EventHandler<E extends SpecificRecord> {

  /** Completes when the effect is written; its error makes the platform retry, then set aside. */
  Mono<Void> on(E event, EventContext context);
}
