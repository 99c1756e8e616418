package dev.spindle.delivery.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.Scene;
import dev.spindle.platform.scope.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** What is noted of a file that makes no sense, look by look; nobody polls meanwhile. */
class HalfWrittenFileIT extends Scene {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Autowired private Acknowledgements acknowledgements;
  private UUID target;

  @BeforeEach
  void aTarget() {
    target = api.target(store);
  }

  @Test
  void isReadAgainUntilItLooksTheSameTwice() {
    look("<Ack", NOON);
    assertThat(known("<Ack", NOON)).as("seen once").isFalse();

    look("<Acknow", NOON.plusSeconds(2));
    look("<Acknow", NOON.plusSeconds(3));
    assertThat(known("<Acknow", NOON.plusSeconds(3))).as("still being written").isFalse();

    look("<Acknow", NOON.plusSeconds(3));
    assertThat(known("<Acknow", NOON.plusSeconds(3))).as("the same twice").isTrue();
  }

  @Test
  void isReadOnceMoreWhenItChangesAfterItWasGivenUp() {
    look("<Ack", NOON);
    look("<Ack", NOON);

    assertThat(known("<Acknow", NOON.plusSeconds(60))).isFalse();
  }

  private void look(String text, Instant modified) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    ask(acknowledgements.take(new ReadFile(target, seen(text, modified), bytes)).thenReturn(true));
  }

  private boolean known(String text, Instant modified) {
    return ask(acknowledgements.read(target)).have(seen(text, modified));
  }

  private static Sighting seen(String text, Instant modified) {
    return new Sighting("ACK_1.xml", text.length(), modified);
  }

  private <T> T ask(Mono<T> question) {
    return Objects.requireNonNull(
        question.contextWrite(new Scope.Tenant(api.tenant, "system")::in).block());
  }
}
