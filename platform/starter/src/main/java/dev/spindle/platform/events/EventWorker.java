package dev.spindle.platform.events;

import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.tx.Tx;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/**
 * Works one record: reads it, notes it, has its effect, all in one transaction; blocks until done.
 */
public final class EventWorker {

  private final Subscriptions subscriptions;
  private final WireFormat wire;
  private final Tx tx;
  private final Inbox inbox;
  private final TraceContext trace;
  private final Duration timeout;

  public EventWorker(
      Subscriptions subscriptions,
      WireFormat wire,
      Tx tx,
      Inbox inbox,
      TraceContext trace,
      Duration timeout) {
    this.subscriptions = subscriptions;
    this.wire = wire;
    this.tx = tx;
    this.inbox = inbox;
    this.trace = trace;
    this.timeout = timeout;
  }

  /**
   * Has the record's effect, once.
   *
   * @throws PoisonException when no retry can help
   * @throws RegistryUnavailableException when the schema could not be looked up
   */
  public void work(ConsumerRecord<String, byte[]> record) {
    var envelope = Envelope.of(record.headers());
    run(record, envelope, false, inbox.note(envelope.id(), record.topic()));
  }

  /** Has the record's effect again, whatever the inbox remembers. */
  public void replay(ConsumerRecord<String, byte[]> record) {
    var envelope = Envelope.of(record.headers());
    run(record, envelope, true, inbox.note(envelope.id(), record.topic()).thenReturn(true));
  }

  private void run(
      ConsumerRecord<String, byte[]> record,
      Envelope envelope,
      boolean replayed,
      Mono<Boolean> isNew) {
    if (!envelope.subject().equals(record.key())) {
      throw new PoisonException("The key is not the event's subject: " + record.key());
    }
    var context =
        new EventContext(
            envelope, record.topic(), record.partition(), record.offset(), record.key(), replayed);
    var effect = subscriptions.effect(wire, record.value(), context);
    trace.within(
        record.topic() + " process",
        envelope.traceparent(),
        () ->
            tx.asTenant(
                    envelope.tenant(),
                    envelope.actor(),
                    isNew.filter(Boolean::booleanValue).flatMap(_ -> effect))
                .block(timeout));
    FaultPoints.pass(FaultPoints.EFFECT_COMMITTED);
  }
}
