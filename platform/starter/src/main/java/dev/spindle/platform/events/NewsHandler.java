package dev.spindle.platform.events;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import reactor.core.publisher.Mono;

/**
 * What a service keeps of events of which only the newest counts: it is handed those that waited
 * together, so that it can write them in one statement (see {@link Newest}). As an {@link
 * EventHandler} it runs inside a transaction of the events' tenant and has to drop what is not
 * newer than what is known; beyond that it publishes nothing, for there is no single event it would
 * answer.
 */
@FunctionalInterface
public interface NewsHandler<E extends SpecificRecord> {

  /**
   * Completes when all are written; its error makes the platform hand them over one by one.
   *
   * @param events one or more, in the order they came
   */
  Mono<Void> on(List<E> events);
}
