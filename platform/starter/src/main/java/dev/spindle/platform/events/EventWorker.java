package dev.spindle.platform.events;

import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/**
 * Works records of one tenant: reads them, notes them, has their effects, all in one transaction;
 * blocks until done.
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
   * Has the records' effects, each once; all of them or none.
   *
   * @param records of one topic and one tenant, in order
   * @throws PoisonException when no retry can help
   * @throws RegistryUnavailableException when a schema could not be looked up
   */
  public void work(List<ConsumerRecord<String, byte[]>> records) {
    run(records, false);
  }

  /** As {@link #work}, but has the effects again, whatever the inbox remembers. */
  public void replay(List<ConsumerRecord<String, byte[]>> records) {
    run(records, true);
  }

  private void run(List<ConsumerRecord<String, byte[]>> records, boolean replayed) {
    var effects = records.stream().map(record -> effect(record, replayed)).toList();
    var first = effects.getFirst().context().envelope();
    tx.asTenant(first.tenant(), first.actor(), all(effects, replayed)).block(timeout);
    FaultPoints.pass(FaultPoints.EFFECT_COMMITTED);
  }

  private record Effect(EventContext context, Mono<Void> work) {

    String id() {
      return context.envelope().id();
    }
  }

  private Effect effect(ConsumerRecord<String, byte[]> record, boolean replayed) {
    var envelope = Envelope.of(record.headers());
    if (!envelope.subject().equals(record.key())) {
      throw new PoisonException("The key is not the event's subject: " + record.key());
    }
    var context =
        new EventContext(
            envelope, record.topic(), record.partition(), record.offset(), record.key(), replayed);
    return new Effect(context, subscriptions.effect(wire, record.value(), context));
  }

  private Mono<Void> all(List<Effect> effects, boolean replayed) {
    var topic = effects.getFirst().context().topic();
    return inbox
        .note(effects.stream().map(Effect::id).toList(), topic)
        .flatMapIterable(fresh -> replayed ? effects : once(effects, fresh))
        .concatMap(this::within)
        .then();
  }

  /** Each fresh event's first record. */
  private static List<Effect> once(List<Effect> effects, Set<String> fresh) {
    var left = new HashSet<>(fresh);
    return effects.stream().filter(effect -> left.remove(effect.id())).toList();
  }

  /** In the trace and on behalf of whom the event names. */
  private Mono<Void> within(Effect effect) {
    var envelope = effect.context().envelope();
    return trace
        .within(effect.context().topic() + " process", envelope.traceparent(), effect.work())
        .contextWrite(new Scope.Tenant(envelope.tenant(), envelope.actor())::in);
  }
}
