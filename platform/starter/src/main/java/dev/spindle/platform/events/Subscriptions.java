package dev.spindle.platform.events;

import dev.spindle.contracts.topics.Topic;
import dev.spindle.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who hears what in this service: of a topic one handler for events, and one for tombstones. */
public final class Subscriptions {

  /** Each event has statements of its own, and the next waits for them. */
  private static final int EVENTS_TOGETHER = 50;

  /** One statement writes them all, and its locks are held for the moment of the commit. */
  static final int NEWS_TOGETHER = 1_000;

  private final Map<String, Listening> byTopic = new LinkedHashMap<>();

  private static final class Listening {
    private final Topic topic;
    private @Nullable Typed<?> events;
    private @Nullable Function<EventContext, Mono<Void>> tombstones;

    Listening(Topic topic) {
      this.topic = topic;
    }
  }

  /**
   * @param together how many events the handler takes at once
   */
  private record Typed<E extends SpecificRecord>(
      Class<E> type, int together, Function<List<Heard>, Mono<Void>> handler) {

    E read(WireFormat wire, byte[] value, EventContext context) {
      var event = wire.read(value, type);
      requireKey(event, context);
      return event;
    }
  }

  /**
   * A record that was read.
   *
   * @param event {@code null} for a tombstone, and where nobody hears events of that topic
   */
  record Heard(EventContext context, @Nullable SpecificRecord event) {

    <E extends SpecificRecord> E as(Class<E> type) {
      return type.cast(Objects.requireNonNull(event));
    }
  }

  /**
   * What is to be done about records that follow each other.
   *
   * @param work not yet started
   */
  record Effect(List<EventContext> contexts, Mono<Void> work) {}

  /** An event lies under the key of what it is about, or somebody mixed two things up. */
  private static void requireKey(SpecificRecord event, EventContext context) {
    var field = event.getSchema().getField(Topics.named(context.topic()).keyField());
    if (field != null && !context.key().equals(String.valueOf(event.get(field.pos())))) {
      throw new PoisonException(
          "The key names another " + field.name() + " than the value: " + context.key());
    }
  }

  /** Hears the topic's records, one by one. */
  public <E extends SpecificRecord> void event(
      Topic topic, Class<E> type, EventHandler<E> handler) {
    hear(
        topic,
        new Typed<>(type, 1, one -> handler.on(one.getFirst().as(type), one.getFirst().context())));
  }

  /** Hears the topic's records, those that waited together at once. */
  public <E extends SpecificRecord> void events(
      Topic topic, Class<E> type, NewsHandler<E> handler) {
    hear(
        topic,
        new Typed<>(
            type,
            NEWS_TOGETHER,
            all -> handler.on(all.stream().map(heard -> heard.as(type)).toList())));
  }

  private void hear(Topic topic, Typed<?> events) {
    if (!topic.value().equals(events.type().getName())) {
      throw new IllegalArgumentException(topic.name() + " carries " + topic.value());
    }
    var listening = listening(topic);
    if (listening.events != null) {
      throw new IllegalArgumentException(topic.name() + " has a handler already");
    }
    listening.events = events;
  }

  /** Hears that the aggregate named by the key is gone. */
  public void tombstone(Topic topic, Function<EventContext, Mono<Void>> handler) {
    var listening = listening(topic);
    if (listening.tombstones != null) {
      throw new IllegalArgumentException(topic.name() + " has a handler for tombstones already");
    }
    listening.tombstones = handler;
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
   * Reads a record.
   *
   * @throws PoisonException when the value cannot be read as the topic's record
   */
  Heard read(WireFormat wire, byte @Nullable [] value, EventContext context) {
    var listening = byTopic.get(context.topic());
    var typed = listening == null ? null : listening.events;
    return new Heard(
        context, value == null || typed == null ? null : typed.read(wire, value, context));
  }

  /** How many records of the topic may share a transaction. */
  int together(String topic) {
    var listening = byTopic.get(topic);
    var typed = listening == null ? null : listening.events;
    return typed == null ? EVENTS_TOGETHER : Math.max(typed.together(), EVENTS_TOGETHER);
  }

  /** What is to be done about records of one topic, in their order. */
  List<Effect> effects(List<Heard> records) {
    var effects = new ArrayList<Effect>();
    for (int from = 0; from < records.size(); ) {
      int to = from + 1;
      while (to < records.size() && to - from < together(records.get(from), records.get(to))) {
        to++;
      }
      effects.add(effect(records.subList(from, to)));
      from = to;
    }
    return effects;
  }

  private int together(Heard first, Heard next) {
    var listening = byTopic.get(first.context().topic());
    return listening == null
            || listening.events == null
            || first.event() == null
            || next.event() == null
        ? 1
        : listening.events.together();
  }

  private Effect effect(List<Heard> records) {
    var contexts = records.stream().map(Heard::context).toList();
    return new Effect(contexts, Mono.defer(() -> work(records)));
  }

  private Mono<Void> work(List<Heard> records) {
    var first = records.getFirst();
    var listening = byTopic.get(first.context().topic());
    if (listening == null) {
      return Mono.empty();
    }
    if (first.event() != null && listening.events != null) {
      return listening.events.handler().apply(records);
    }
    return listening.tombstones == null
        ? Mono.empty()
        : listening.tombstones.apply(first.context());
  }

  private Listening listening(Topic topic) {
    return byTopic.computeIfAbsent(topic.name(), _ -> new Listening(topic));
  }
}
