package dev.spindle.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Prometheus can read what it is told to scrape: the local run's ports, the door with a token. */
@Tag("bad-input")
@Tag("S28")
class ScrapeTest {

  private static final Path SCRAPES = Path.of("../observability/prometheus.yaml");
  private static final Path IDENTITY = Path.of("../identity/src/main/resources/application.yaml");

  @Test
  void everyServiceAndTheGatewayAreScraped() throws IOException {
    assertThat(jobs().flatMap(ScrapeTest::targets))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    Port.GATEWAY,
                    Port.CATALOG,
                    Port.LIFECYCLE,
                    Port.DSP_SYNC,
                    Port.IMPORT,
                    Port.DELIVERY,
                    Port.VIDEO_METRICS)
                .map(Ports.STANDARD::address)
                .toList());
  }

  @Test
  void theGatewayIsScrapedWithATokenThatIdentityGivesForMetricsAlone() throws IOException {
    var gateway =
        jobs()
            .filter(job -> targets(job).anyMatch(Ports.STANDARD.address(Port.GATEWAY)::equals))
            .toList();

    assertThat(gateway).hasSize(1);
    var login = map(gateway.getFirst().get("oauth2"));
    assertThat(login)
        .containsEntry("token_url", Ports.STANDARD.http(Port.IDENTITY) + "/oauth2/token");
    assertThat(programs())
        .anySatisfy(
            program ->
                assertThat(program)
                    .containsEntry("client-id", login.get("client_id"))
                    .containsEntry("secret", login.get("client_secret"))
                    .containsEntry("roles", List.of("metrics"))
                    .doesNotContainKey("tenant"));
  }

  private static Stream<Map<String, Object>> jobs() throws IOException {
    return maps(map(yaml(SCRAPES)).get("scrape_configs"));
  }

  private static Stream<String> targets(Map<String, Object> job) {
    return maps(job.get("static_configs"))
        .flatMap(config -> ((List<?>) config.get("targets")).stream())
        .map(String::valueOf);
  }

  private static List<Map<String, Object>> programs() throws IOException {
    var identity = map(map(map(yaml(IDENTITY)).get("spindle")).get("identity"));
    return maps(identity.get("programs")).toList();
  }

  private static Object yaml(Path file) throws IOException {
    return new Yaml().load(Files.readString(file));
  }

  private static Stream<Map<String, Object>> maps(Object list) {
    return ((List<?>) list).stream().map(ScrapeTest::map);
  }

  @SuppressWarnings("unchecked") // YAML mappings have text keys
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
