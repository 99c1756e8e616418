package dev.spindle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeliverySettingsTest {

  @Test
  void hasDefaultsThatSuitRealStores() {
    var settings = bind(Map.of());

    assertThat(settings.allowedHosts()).isEmpty();
    assertThat(settings.retry())
        .isEqualTo(new DeliverySettings.Retry(Duration.ofSeconds(30), Duration.ofHours(1), 0.3));
    assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.breaker())
        .isEqualTo(new DeliverySettings.Breaker(5, Duration.ofMinutes(1)));
  }

  @Test
  void isToldUnderItsKeys() {
    var settings =
        bind(
            Map.of(
                "spindle.delivery.ddex-folder", "/srv/ddex",
                "spindle.delivery.allowed-hosts", "127.0.0.1:8122,127.0.0.1:8123",
                "spindle.delivery.transfer.min-bytes-per-window", "7",
                "spindle.delivery.acknowledgements.slow-poll", "9m"));

    assertThat(settings.ddexFolder()).isEqualTo(Path.of("/srv/ddex"));
    assertThat(settings.allowedHosts())
        .containsExactlyInAnyOrder("127.0.0.1:8122", "127.0.0.1:8123");
    assertThat(settings.transfer().minBytesPerWindow()).isEqualTo(7);
    assertThat(settings.acknowledgements().slowPoll()).isEqualTo(Duration.ofMinutes(9));
  }

  private static DeliverySettings bind(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("spindle.delivery", DeliverySettings.class);
  }
}
