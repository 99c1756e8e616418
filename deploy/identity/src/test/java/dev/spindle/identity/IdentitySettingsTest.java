package dev.spindle.identity;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spindle.identity.IdentitySettings.Gateway;
import dev.spindle.identity.IdentitySettings.User;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitySettingsTest {

  @Test
  void aUserOfAnUnknownTenantIsAMistakeAtStart() {
    var stray = new User("a@b.test", "x", "A", "nowhere", List.of("viewer"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(stray))
        .withMessageContaining("a@b.test")
        .withMessageContaining("nowhere");
  }

  private static IdentitySettings settings(User user) {
    var home = URI.create("http://127.0.0.1:1");
    return new IdentitySettings(
        home,
        Path.of("key"),
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        new Gateway("g", "s", home),
        List.of(),
        List.of(user),
        List.of());
  }
}
