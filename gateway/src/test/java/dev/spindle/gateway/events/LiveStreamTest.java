package dev.spindle.gateway.events;

import static dev.spindle.gateway.events.EventFixtures.OTHER_TENANT;
import static dev.spindle.gateway.events.EventFixtures.TENANT;
import static dev.spindle.gateway.events.EventFixtures.event;

import dev.spindle.gateway.events.LiveStream.Item;
import dev.spindle.gateway.events.LiveStream.Item.Happened;
import dev.spindle.gateway.events.LiveStream.Item.Missed;
import dev.spindle.gateway.events.LiveStream.Item.Opened;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class LiveStreamTest {

  private final EventRing ring = new EventRing(4);
  private final LiveStream stream = new LiveStream(ring);

  @Test
  void beginsWithWhatComesNext() {
    ring.append(event("before"));

    StepVerifier.create(ids(null))
        .then(() -> ring.append(event("a")))
        .then(() -> ring.append(event("b")))
        .expectNext("a", "b")
        .thenCancel()
        .verify();
  }

  @Test
  void showsNoOtherTenantsEvents() {
    var release = UUID.randomUUID();

    StepVerifier.create(ids(null))
        .then(() -> ring.append(event("theirs", OTHER_TENANT, release)))
        .then(() -> ring.append(event("ours", TENANT, release)))
        .expectNext("ours")
        .thenCancel()
        .verify();
  }

  @Test
  void showsOneReleaseWhereOneIsAskedFor() {
    var release = UUID.randomUUID();

    var news = stream.follow(TENANT, release, null).filter(LiveStreamTest::isNews);
    StepVerifier.create(news.map(LiveStreamTest::id))
        .then(() -> ring.append(event("another")))
        .then(() -> ring.append(event("this", TENANT, release)))
        .expectNext("this")
        .thenCancel()
        .verify();
  }

  @Test
  void goesOnAfterTheEventLastSeen() {
    for (var id : new String[] {"a", "b", "c"}) {
      ring.append(event(id));
    }

    StepVerifier.create(ids("a")).expectNext("b", "c").thenCancel().verify();
  }

  @Test
  void whoWasCutOffBeforeTheFirstEventGoesOnWhereTheStreamBegan() {
    ring.append(event("before"));
    var place = stream.follow(TENANT, null, null).map(LiveStreamTest::id).blockFirst();

    ring.append(event("a"));
    ring.append(event("b"));

    StepVerifier.create(ids(place)).expectNext("a", "b").thenCancel().verify();
  }

  @ParameterizedTest
  @ValueSource(strings = {"place-", "place-x-1", "place-00000000-0000-0000-0000-000000000000-0"})
  void aPlaceOfAnotherGatewayOrOfNoneMeansThatSomethingWasMissed(String place) {
    StepVerifier.create(ids(place)).expectNext("missed").thenCancel().verify();
  }

  @Test
  void aPlaceThatWasOverwrittenMeansThatSomethingWasMissed() {
    var place = stream.follow(TENANT, null, null).map(LiveStreamTest::id).blockFirst();
    for (int n = 0; n < 5; n++) {
      ring.append(event("e" + n));
    }

    StepVerifier.create(ids(place)).expectNext("missed").thenCancel().verify();
  }

  @Test
  void saysThatSomethingWasMissedWhenTheEventLastSeenIsGone() {
    StepVerifier.create(ids("long ago"))
        .expectNext("missed")
        .then(() -> ring.append(event("a")))
        .expectNext("a")
        .thenCancel()
        .verify();
  }

  @Test
  void tellsASlowReaderThatItWasOvertaken() {
    StepVerifier.create(ids(null), 0)
        .then(
            () -> {
              for (int n = 0; n < 10; n++) {
                ring.append(event("e" + n));
              }
            })
        .thenRequest(10)
        .thenConsumeWhile(id -> id.matches("e[0-5]|missed"))
        .expectNext("e6", "e7", "e8", "e9")
        .thenCancel()
        .verify();
  }

  private Flux<String> ids(@Nullable String lastSeen) {
    return stream
        .follow(TENANT, null, lastSeen)
        .filter(LiveStreamTest::isNews)
        .map(LiveStreamTest::id);
  }

  private static boolean isNews(Item item) {
    return !(item instanceof Opened);
  }

  private static String id(Item item) {
    return switch (item) {
      case Happened(var event) -> event.id();
      case Missed() -> "missed";
      case Opened(var place) -> place;
    };
  }
}
