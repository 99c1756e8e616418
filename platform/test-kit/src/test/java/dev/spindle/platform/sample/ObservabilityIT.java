package dev.spindle.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.platform.calls.CallGuards;
import dev.spindle.platform.work.DueWork;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Every metric that a dashboard or an alert names is really exposed. */
@ServiceTest
class ObservabilityIT {

  private static final Path FOLDER = Path.of("../../deploy/observability");
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:spindle|kafka|http|r2dbc|resilience4j)_[a-z0-9_]+)");

  @Autowired private WebTestClient http;
  @Autowired private TestDatabase database;
  @Autowired private DueWork dueWork;
  @Autowired private CallGuards guards;

  @Test
  void dashboardsAndAlertsNameOnlyMetricsThatExist() throws IOException {
    useEverythingOnce();
    var named = new TreeSet<String>();
    named.addAll(metrics(Files.readString(FOLDER.resolve("dashboard.json"))));
    named.addAll(metrics(Files.readString(FOLDER.resolve("alerts.yaml"))));

    assertThat(named).hasSizeGreaterThan(8);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(metrics(scrape())).containsAll(named));
  }

  private void useEverythingOnce() {
    var tenant = Tokens.newTenant();
    database.in(
        tenant, dueWork.plan(SampleWork.KIND, Tokens.newTenant(), Instant.now()).thenReturn(true));
    guards.of("sample-partner", _ -> true).run(Mono.just("ok")).block();
    http.get().uri("/api/notes").headers(Tokens.as(Tokens.viewer(tenant))).exchange();
  }

  private static Set<String> metrics(String text) {
    return METRIC.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  private String scrape() {
    return Objects.requireNonNull(
        http.get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
