package dev.spindle.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class KeyWaitsTest {

  private final KeyWaits waits = new KeyWaits(InstantSource.system());
  private final TopicKey key = new TopicKey("t", "k");

  @Test
  void aFailedKeyWaitsAndASuccessForgetsIt() {
    waits.failed(key);
    assertThat(waits.waiting()).containsExactly(key);

    waits.succeeded(key);
    assertThat(waits.waiting()).isEmpty();
  }

  @Test
  void waitsDoubleUpToThirtySeconds() {
    assertThat(KeyWaits.delay(1)).isEqualTo(Duration.ofMillis(200));
    assertThat(KeyWaits.delay(2)).isEqualTo(Duration.ofMillis(400));
    assertThat(KeyWaits.delay(99)).isEqualTo(Duration.ofSeconds(30));
  }
}
