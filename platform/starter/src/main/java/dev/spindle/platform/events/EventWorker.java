package dev.spindle.platform.events;

import dev.spindle.platform.events.Subscriptions.Effect;
import dev.spindle.platform.events.Subscriptions.Heard;
import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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
   * The records in runs for {@link #work} and {@link #replay}, each tenant's in order. A
   * transaction holds the locks of all its records, so it does not take any number of them.
   *
   * @param records of one topic
   */
  public List<List<ConsumerRecord<String, byte[]>>> runs(
      Collection<ConsumerRecord<String, byte[]>> records) {
    return records.isEmpty()
        ? List.of()
        : TenantRuns.of(records, subscriptions.together(records.iterator().next().topic()));
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
    var heard = records.stream().map(record -> read(record, replayed)).toList();
    var first = heard.getFirst().context().envelope();
    tx.asTenant(first.tenant(), first.actor(), all(heard, replayed)).block(timeout);
    FaultPoints.pass(FaultPoints.EFFECT_COMMITTED);
  }

  private Heard read(ConsumerRecord<String, byte[]> record, boolean replayed) {
    var envelope = Envelope.of(record.headers());
    if (!envelope.subject().equals(record.key())) {
      throw new PoisonException("The key is not the event's subject: " + record.key());
    }
    var context =
        new EventContext(
            envelope, record.topic(), record.partition(), record.offset(), record.key(), replayed);
    return subscriptions.read(wire, record.value(), context);
  }

  private Mono<Void> all(List<Heard> heard, boolean replayed) {
    var topic = heard.getFirst().context().topic();
    return inbox
        .note(heard.stream().map(EventWorker::id).toList(), topic)
        .map(fresh -> replayed ? heard : once(heard, fresh))
        .flatMapIterable(subscriptions::effects)
        .concatMap(this::within)
        .then();
  }

  /** Each fresh event's first record. */
  private static List<Heard> once(List<Heard> heard, Set<String> fresh) {
    var left = new HashSet<>(fresh);
    return heard.stream().filter(one -> left.remove(id(one))).toList();
  }

  private static String id(Heard heard) {
    return heard.context().envelope().id();
  }

  /** In the traces of the events, and on behalf of whom the first of them names. */
  private Mono<Void> within(Effect effect) {
    var first = effect.contexts().getFirst();
    return trace
        .within(first.topic() + " process", senders(effect), effect.work())
        .contextWrite(new Scope.Tenant(first.envelope().tenant(), first.envelope().actor())::in);
  }

  /** A replay is no part of what once happened: it begins a trace of its own. */
  private static Stream<@Nullable String> senders(Effect effect) {
    return effect.contexts().getFirst().replayed()
        ? Stream.<@Nullable String>of((String) null)
        : effect.contexts().stream()
            .<@Nullable String>map(context -> context.envelope().traceparent());
  }
}
