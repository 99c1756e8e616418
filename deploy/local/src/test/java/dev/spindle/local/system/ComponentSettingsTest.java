package dev.spindle.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentSettingsTest {

  @TempDir Path folder;

  static Stream<Component> services() {
    return Arrays.stream(Component.values())
        .filter(c -> c.program().isPresent() && c.database().isPresent());
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceWorksAsItsRuntimeRoleAndMigratesAsItsOwner(Component service) {
    var settings = settings(Ports.STANDARD).of(service);

    var database = service.database().orElseThrow();
    assertThat(settings)
        .containsEntry("spring.r2dbc.username", database.app())
        .containsEntry("spring.flyway.user", database.owner())
        .doesNotContainEntry("spring.r2dbc.password", settings.get("spring.flyway.password"));
  }

  @Test
  void theGatewayKnowsEveryService() {
    var settings = settings(Ports.parse("20000")).of(Component.GATEWAY);

    services()
        .forEach(
            service ->
                assertThat(settings)
                    .containsValue("http://127.0.0.1:" + (20_000 + service.port().offset())));
  }

  @Test
  void gatewayAndSignInAgreeOnTheClient() {
    var settings = settings(Ports.STANDARD);

    assertThat(settings.of(Component.GATEWAY).get("spindle.login.client-secret"))
        .isEqualTo(settings.of(Component.IDENTITY).get("spindle.identity.gateway.secret"));
  }

  @Test
  void numbersAreReadFromThePracticeYouTube() {
    assertThat(settings(Ports.STANDARD).of(Component.VIDEO_METRICS))
        .containsEntry("video.youtube.base-url", "http://127.0.0.1:8120/lantern/youtube/v3");
  }

  @Test
  void everythingListensOnLoopbackOnly() {
    for (var component : Component.values()) {
      assertThat(settings(Ports.STANDARD).of(component))
          .containsEntry("server.address", "127.0.0.1");
    }
  }

  @Test
  void keysBecomeVariablesInSpringsRelaxedForm() {
    assertThat(ComponentSettings.variable("spring.kafka.bootstrap-servers"))
        .isEqualTo("SPRING_KAFKA_BOOTSTRAPSERVERS");
  }

  private ComponentSettings settings(Ports ports) {
    return new ComponentSettings(
        new Site(
            folder,
            new Home(folder),
            ports,
            new Secrets(folder.resolve("secrets")),
            Optional.empty(),
            Pace.QUICK));
  }
}
