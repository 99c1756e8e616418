package dev.spindle.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.contracts.delivery.v1.DeliveryRequested;
import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.Subscriptions.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Which records a handler is given together. */
class SubscriptionsTest {

  private final Subscriptions subscriptions = new Subscriptions();
  private final List<String> said = new ArrayList<>();

  @Test
  void newsThatWaitedTogetherAreHandedOverAtOnce() {
    hearNews();

    work(event(1), event(2), event(3));

    assertThat(said).containsExactly("news 1 2 3");
  }

  @Test
  void tombstonesKeepTheirPlaceBetweenNews() {
    hearNews();
    subscriptions.tombstone(Topics.RELEASE_SCHEDULED, context -> says("gone " + context.offset()));

    work(event(1), event(2), tombstone(3), tombstone(4), event(5));

    assertThat(said).containsExactly("news 1 2", "gone 3", "gone 4", "news 5");
  }

  @Test
  void eventsAreHandedOverOneByOne() {
    subscriptions.event(
        Topics.RELEASE_SCHEDULED,
        ReleaseScheduled.class,
        (event, context) -> says("event " + event.getVersion() + " at " + context.offset()));

    work(event(1), event(2));

    assertThat(said).containsExactly("event 1 at 1", "event 2 at 2");
  }

  @Test
  void nothingIsDoneAboutTombstonesThatNobodyHears() {
    hearNews();

    work(event(1), tombstone(2), event(3));

    assertThat(said).containsExactly("news 1", "news 3");
  }

  @Test
  void aTopicHasOneHandler() {
    hearNews();

    assertThatThrownBy(this::hearNews).hasMessageContaining("release.scheduled");
  }

  @Test
  void aHandlerTakesWhatTheTopicCarries() {
    assertThatThrownBy(
            () ->
                subscriptions.events(
                    Topics.RELEASE_SCHEDULED, DeliveryRequested.class, _ -> Mono.empty()))
        .hasMessageContaining("ReleaseScheduled");
  }

  private void hearNews() {
    subscriptions.events(
        Topics.RELEASE_SCHEDULED,
        ReleaseScheduled.class,
        events -> {
          var versions = events.stream().map(event -> " " + event.getVersion()).toList();
          return says("news" + String.join("", versions));
        });
  }

  private Mono<Void> says(String what) {
    return Mono.fromRunnable(() -> said.add(what));
  }

  private void work(Heard... records) {
    for (var effect : subscriptions.effects(List.of(records))) {
      effect.work().block();
    }
  }

  private static Heard event(long version) {
    return heard(version, new ReleaseScheduled(new UUID(0, 1), version, null, null, Instant.EPOCH));
  }

  private static Heard tombstone(long offset) {
    return heard(offset, null);
  }

  private static Heard heard(long offset, @Nullable ReleaseScheduled event) {
    var key = new UUID(0, 1).toString();
    var envelope =
        new Envelope(
            "e" + offset, "t", "/test", Instant.EPOCH, key, new UUID(0, 2), "person", null);
    var topic = Topics.RELEASE_SCHEDULED.name();
    return new Heard(new EventContext(envelope, topic, 0, offset, key, false), event);
  }
}
