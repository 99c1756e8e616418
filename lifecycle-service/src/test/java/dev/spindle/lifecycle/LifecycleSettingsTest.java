package dev.spindle.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LifecycleSettingsTest {

  @Test
  void hasDefaults() {
    assertThat(settings(Map.of()).due())
        .isEqualTo(new LifecycleSettings.Due(true, Duration.ofMillis(500), 100));
  }

  @Test
  void readsItsKeys() {
    var set =
        settings(
            Map.of(
                "lifecycle.due.enabled", "false",
                "lifecycle.due.poll", "2s",
                "lifecycle.due.page", "7"));

    assertThat(set.due()).isEqualTo(new LifecycleSettings.Due(false, Duration.ofSeconds(2), 7));
  }

  private static LifecycleSettings settings(Map<String, String> keys) {
    return new Binder(new MapConfigurationPropertySource(keys))
        .bindOrCreate("lifecycle", LifecycleSettings.class);
  }
}
