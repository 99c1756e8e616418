package dev.spindle.gateway.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The newest events, in order of arrival, at ever rising positions; the oldest is overwritten. A
 * reader keeps a position of its own and holds nothing else, so that a reader who stands still
 * costs nothing and finds out that it was overtaken.
 */
final class EventRing {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Begins the names of places; no event's id does. */
  private static final String PLACE = "place-";

  private final @Nullable LiveEvent[] slots;

  /** Another one's places mean nothing here. */
  private final String places = PLACE + UUID.randomUUID() + "-";

  private final Map<String, Long> positions = new HashMap<>();
  private final Sinks.Many<Long> arrivals = Sinks.many().replay().latestOrDefault(0L);
  private volatile long next;

  EventRing(int capacity) {
    this.slots = new LiveEvent[capacity];
  }

  /** Adds an event unless one with its id is there: Kafka may deliver it twice. */
  void append(LiveEvent event) {
    synchronized (positions) {
      if (positions.putIfAbsent(event.id(), next) != null) {
        return;
      }
      var slot = (int) (next % slots.length);
      var overwritten = slots[slot];
      slots[slot] = event;
      if (overwritten != null) {
        positions.remove(overwritten.id());
      }
      next++;
    }
    arrivals.emitNext(next, Sinks.EmitFailureHandler.busyLooping(PATIENCE));
  }

  /** Where the next event will be. */
  long end() {
    return next;
  }

  /** The oldest position still held. */
  long start() {
    return Math.max(0, next - slots.length);
  }

  /** A name for a position, for a reader who has seen no event yet. */
  String place(long position) {
    return places + position;
  }

  /**
   * The position after the event with that id, or at that place; empty when it is gone or foreign.
   */
  OptionalLong after(String id) {
    if (id.startsWith(PLACE)) {
      return at(id);
    }
    synchronized (positions) {
      var position = positions.get(id);
      return position == null ? OptionalLong.empty() : OptionalLong.of(position + 1);
    }
  }

  private OptionalLong at(String place) {
    if (!place.startsWith(places) || !place.substring(places.length()).matches("\\d{1,18}")) {
      return OptionalLong.empty();
    }
    long position = Long.parseLong(place.substring(places.length()));
    return position < start() || position > end()
        ? OptionalLong.empty()
        : OptionalLong.of(position);
  }

  /** The event at a position that is neither gone nor to come; null when it went meanwhile. */
  @Nullable LiveEvent at(long position) {
    synchronized (positions) {
      return position < start() || position >= next ? null : slots[(int) (position % slots.length)];
    }
  }

  /** A signal at once, and one after events arrived; signals nobody waits for are merged. */
  Flux<Long> arrivals() {
    return arrivals.asFlux().onBackpressureLatest();
  }
}
