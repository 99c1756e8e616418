package dev.spindle.gateway.events;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** One reader's way through the ring. */
@Component
final class LiveStream {

  private final EventRing ring;

  LiveStream(EventRing ring) {
    this.ring = ring;
  }

  /** What a reader meets. */
  sealed interface Item {
    /** The beginning: who is cut off before the first event comes back with this. */
    record Opened(String place) implements Item {}

    /** An event of theirs. */
    record Happened(LiveEvent event) implements Item {}

    /** Events may have passed unseen: read the whole state again. */
    record Missed() implements Item {}
  }

  /**
   * Everything of a tenant from now on, without end; after {@code lastSeen} where that is still at
   * hand, and with {@link Item.Missed} before it where it is not.
   */
  Flux<Item> follow(UUID tenant, @Nullable UUID release, @Nullable String lastSeen) {
    return Flux.defer(
        () -> {
          var known = lastSeen == null ? ring.end() : ring.after(lastSeen).orElse(-1);
          var position = new AtomicLong(known < 0 ? ring.end() : known);
          var opened = Flux.<Item>just(new Item.Opened(ring.place(position.get())));
          var missed = known < 0 ? Flux.<Item>just(new Item.Missed()) : Flux.<Item>empty();
          return opened
              .concatWith(missed)
              .concatWith(ring.arrivals().concatMap(_ -> arrived(position), 1))
              .filter(item -> concerns(item, tenant, release));
        });
  }

  private static boolean concerns(Item item, UUID tenant, @Nullable UUID release) {
    return switch (item) {
      case Item.Happened(var event) -> event.isFor(tenant, release);
      case Item.Opened _, Item.Missed _ -> true;
    };
  }

  private Flux<Item> arrived(AtomicLong position) {
    return Flux.generate(sink -> step(position, sink));
  }

  private void step(AtomicLong position, SynchronousSink<Item> sink) {
    if (position.get() >= ring.end()) {
      sink.complete();
      return;
    }
    var event = ring.at(position.get());
    if (event == null) {
      position.set(ring.start());
      sink.next(new Item.Missed());
    } else {
      position.incrementAndGet();
      sink.next(new Item.Happened(event));
    }
  }
}
