package dev.spindle.catalog.assignment;

import static dev.spindle.catalog.CatalogClient.code;
import static dev.spindle.catalog.CatalogClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.catalog.Identifiers;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Codes out of a tenant's ranges. */
@ServiceTest
class AssignmentIT {

  @Autowired private WebTestClient http;

  private final UUID tenant = Tokens.newTenant();
  private final String prefix = Identifiers.isrcPrefix(tenant);
  private CatalogClient client;

  @BeforeEach
  void signIn() {
    client = CatalogClient.of(http, tenant);
  }

  @Test
  void takersAtTheSameTimeNeverGetTheSameCode() throws Exception {
    settle(0, 99_999);
    var paths = Collections.nCopies(12, 0).stream().map(_ -> release(5)).toList();
    var takers = paths.stream().<Callable<JsonNode>>map(path -> () -> assign(path)).toList();

    var isrcs = new ArrayList<String>();
    var upcs = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(takers)) {
        isrcs.addAll(isrcs(future.get()));
        upcs.add(future.get().path("upc").asString());
      }
    }
    assertThat(isrcs).hasSize(60).doesNotHaveDuplicates().allMatch(isrc -> isrc.startsWith(prefix));
    assertThat(upcs).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void whatIsThereStaysAndAskingAgainChangesNothing() {
    settle(0, 99_999);
    var path = release(2);
    var first = assign(path);
    assertThat(assign(path)).isEqualTo(first);
    assertThat(client.version(path)).isEqualTo(2);
    assertThat(json(client.get(path)).path("tracks").get(0).path("isrcFrom").asString())
        .isEqualTo("ASSIGNED");
  }

  @Test
  void aCodeSomebodyWroteInByHandIsPassedOver() {
    settle(0, 99_999);
    var year = java.time.LocalDate.now(java.time.ZoneOffset.UTC).getYear() % 100;
    client.create(
        Map.of(
            "title",
            "t",
            "displayArtist",
            "Å",
            "releaseType",
            "EP",
            "tracks",
            List.of(Map.of("title", "t", "isrc", "%s%02d00001".formatted(prefix, year)))));

    assertThat(isrcs(assign(release(2))))
        .extracting(isrc -> isrc.substring(7))
        .containsExactly("00000", "00002");
  }

  @Test
  void aRangeThatIsUsedUpGivesNothingRatherThanSome() {
    settle(10, 12);
    var big = release(4);
    assertThat(code(client.post(big + "/identifiers", "{}").expectStatus().isEqualTo(409)))
        .isEqualTo("range-exhausted");
    assertThat(client.version(big)).isEqualTo(1);

    assertThat(isrcs(assign(release(3))))
        .extracting(isrc -> isrc.substring(7))
        .containsExactly("00010", "00011", "00012");
  }

  @Test
  void aCodeOfADeletedReleaseIsNeverUsedAgain() {
    settle(0, 99_999);
    var path = release(1);
    var gone = isrcs(assign(path));
    client.delete(path, 2).expectStatus().isNoContent();

    assertThat(isrcs(assign(release(1)))).doesNotContainAnyElementsOf(gone);
  }

  @Test
  void nobodyCanSettleARangeThatOverlapsAnothers() {
    settle(0, 499);
    var other = CatalogClient.of(http, Tokens.newTenant());
    var overlapping = Map.of("name", "Other", "isrcRange", Map.of("prefix", prefix, "first", 499));
    assertThat(code(other.put("/api/tenant", overlapping, -1).expectStatus().isEqualTo(409)))
        .isEqualTo("range-taken");
    var beside = Map.of("name", "Other", "isrcRange", Map.of("prefix", prefix, "first", 500));
    other.put("/api/tenant", beside, -1).expectStatus().isOk();
  }

  @Test
  void aRecordingKeepsItsCodeOnEveryRelease() {
    settle(0, 99_999);
    var recording = Tokens.newTenant().toString();
    var first = release(0);
    var second = release(0);
    for (var path : List.of(first, second)) {
      client
          .post(path + "/tracks", Map.of("title", "t", "recordingId", recording))
          .expectStatus()
          .isCreated();
    }

    assertThat(isrcs(assign(second))).isEqualTo(isrcs(assign(first))).hasSize(1);
  }

  @Test
  void withoutARangeItSaysWhatToDo() {
    assertThat(
            code(
                client
                    .post(release(1) + "/identifiers", Map.of("assign", List.of("ISRC")))
                    .expectStatus()
                    .isEqualTo(409)))
        .isEqualTo("no-range");
  }

  private void settle(int first, int last) {
    var settings = new HashMap<String, Object>();
    settings.put("name", "Nordlys");
    settings.put("isrcRange", Map.of("prefix", prefix, "first", first, "last", last));
    settings.put("upcRange", Map.of("prefix", Identifiers.upcPrefix(tenant).substring(0, 8)));
    client.put("/api/tenant", settings, -1).expectStatus().isOk();
  }

  private String release(int tracks) {
    var body =
        Map.of(
            "title",
            "t",
            "displayArtist",
            "Å",
            "releaseType",
            "EP",
            "tracks",
            Collections.nCopies(tracks, Map.of("title", "t")));
    return "/api/releases/" + client.create(body).path("id").asString();
  }

  private JsonNode assign(String path) {
    return json(client.post(path + "/identifiers", "{}").expectStatus().isOk());
  }

  private static List<String> isrcs(JsonNode codes) {
    return codes.path("tracks").valueStream().map(track -> track.path("isrc").asString()).toList();
  }
}
