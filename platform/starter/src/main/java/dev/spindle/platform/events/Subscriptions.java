package dev.spindle.platform.events;

import dev.spindle.contracts.topics.Topic;
import dev.spindle.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who hears what in this service. Several handlers of one topic run in order, in one transaction.
 */
public final class Subscriptions {

  private final Map<String, Listening> byTopic = new LinkedHashMap<>();

  private static final class Listening {
    private final Topic topic;
    private final List<Typed<?>> events = new ArrayList<>();
    private final List<Function<EventContext, Mono<Void>>> tombstones = new ArrayList<>();

    Listening(Topic topic) {
      this.topic = topic;
    }
  }

  private record Typed<E extends SpecificRecord>(Class<E> type, EventHandler<E> handler) {

    Mono<Void> apply(WireFormat wire, byte[] value, EventContext context) {
      var event = wire.read(value, type);
      requireKey(event, context);
      return Mono.defer(() -> handler.on(event, context));
    }
  }

  /** An event lies under the key of what it is about, or somebody mixed two things up. */
  private static void requireKey(SpecificRecord event, EventContext context) {
    var field = event.getSchema().getField(Topics.named(context.topic()).keyField());
    if (field != null && !context.key().equals(String.valueOf(event.get(field.pos())))) {
      throw new PoisonException(
          "The key names another " + field.name() + " than the value: " + context.key());
    }
  }

  /** Hears the topic's records. */
  public <E extends SpecificRecord> void event(
      Topic topic, Class<E> type, EventHandler<E> handler) {
    if (!topic.value().equals(type.getName())) {
      throw new IllegalArgumentException(topic.name() + " carries " + topic.value());
    }
    listening(topic).events.add(new Typed<>(type, handler));
  }

  /** Hears that the aggregate named by the key is gone. */
  public void tombstone(Topic topic, Function<EventContext, Mono<Void>> handler) {
    listening(topic).tombstones.add(handler);
  }

  /** Names of the topics this service hears. */
  public Set<String> topics() {
    return byTopic.keySet();
  }

  /** The topics this service hears. */
  public List<Topic> heard() {
    return byTopic.values().stream().map(listening -> listening.topic).toList();
  }

  /**
   * The effect of one record, not yet started.
   *
   * @throws PoisonException when the value cannot be read as the topic's record
   */
  Mono<Void> effect(WireFormat wire, byte @Nullable [] value, EventContext context) {
    var listening = byTopic.get(context.topic());
    if (listening == null) {
      return Mono.empty();
    }
    return value == null
        ? Flux.fromIterable(listening.tombstones).concatMap(h -> h.apply(context)).then()
        : Flux.fromIterable(read(listening, wire, value, context)).concatMap(m -> m).then();
  }

  private static List<Mono<Void>> read(
      Listening listening, WireFormat wire, byte[] value, EventContext context) {
    return listening.events.stream().map(typed -> typed.apply(wire, value, context)).toList();
  }

  private Listening listening(Topic topic) {
    return byTopic.computeIfAbsent(topic.name(), _ -> new Listening(topic));
  }
}
