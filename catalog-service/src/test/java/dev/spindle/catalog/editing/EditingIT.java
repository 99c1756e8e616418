package dev.spindle.catalog.editing;

import static dev.spindle.catalog.CatalogClient.code;
import static dev.spindle.catalog.CatalogClient.json;
import static dev.spindle.catalog.CatalogClient.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What an editor can rely on. */
@ServiceTest
class EditingIT {

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;

  private final UUID tenant = Tokens.newTenant();
  private CatalogClient client;

  @BeforeEach
  void signIn() {
    client = CatalogClient.of(http, tenant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenantId",
        "status",
        "state",
        "lockStatus",
        "lock",
        "isrcSource",
        "createdAt",
        "version",
        "__proto__",
        "constructor",
        "id",
        "tracks"
      })
  void aFieldNobodyMayWriteIsRefusedAndNothingChanges(String field) {
    var path = path(client.create(single("Lys")));

    var answer = client.patch(path, Map.of(field, "x", "title", "Mørke"), 1);

    var problem = json(answer.expectStatus().isBadRequest());
    assertThat(problem.path("code").asString()).isEqualTo("unknown-field");
    assertThat(problem.path("violations").get(0).path("field").asString()).isEqualTo(field);
    assertThat(client.read(id(path)).path("title").asString()).isEqualTo("Lys");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var body =
        """
        {"title": "a\\u0000b", "releaseType": "LP", "upc": "036000291453", "shoe": 1,
         "tracks": [{"title": "ok"}, {"title": "", "isrc": "nope", "durationMs": -1, "audio": {}}],
         "splits": [{"name": "x", "kind": "MASTER", "role": "PRODUCER", "basisPoints": 10001}]}""";

    var problem = json(client.post("/api/releases", body).expectStatus().isBadRequest());

    assertThat(problem.path("violations").valueStream().map(v -> v.path("field").asString()))
        .containsExactlyInAnyOrder(
            "title",
            "displayArtist",
            "releaseType",
            "upc",
            "shoe",
            "tracks[1].title",
            "tracks[1].isrc",
            "tracks[1].durationMs",
            "tracks[1].audio",
            "splits[0].basisPoints");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {"title": "a", "title": "b"}                      | 400 | malformed-body
      {"title": "a"} trailing                           | 400 | malformed-body
      [1, 2]                                            | 400 | malformed-body
      {"title": 5}                                      | 400 | malformed-body
      {"title": "\\ud800"}                              | 422 | invalid-input
      {"title": "\\u202eecho"}                          | 422 | invalid-input
      {"title": null}                                   | 422 | invalid-input
      {"upc": "036000291453"}                           | 422 | invalid-input
      {"offers": [{"commercialModel": "Free", "useTypes": []}]} | 422 | invalid-input
      {"territories": {"mode": "INCLUDE", "codes": ["UK"]}}     | 422 | invalid-input
      {"pLine": {"year": 1e400, "text": "x"}}           | 400 | malformed-body
      {"pLine": {"year": 9223372036854775808, "text": "x"}}     | 422 | invalid-input
      {"pLine": {"year": NaN, "text": "x"}}             | 400 | malformed-body
      """)
  void aBodyIsReadStrictly(String body, int status, String code) {
    var path = path(client.create(single("Lys")));
    var answer = client.patch(path, body, 1).expectStatus().isEqualTo(status);
    assertThat(code(answer)).isEqualTo(code);
  }

  @Test
  void aTitleOfAHundredThousandCharactersIsRefused() {
    assertThat(
            code(
                client
                    .post("/api/releases", single("x".repeat(100_000)))
                    .expectStatus()
                    .isEqualTo(422)))
        .isEqualTo("invalid-input");
  }

  @Test
  void aReleaseThatFitsIntoNoEventIsRefused() {
    var box = Collections.nCopies(999, Map.of("title", "t".repeat(250), "notes", "n".repeat(100)));
    client.create(with("tracks", box));
    var heavy = Collections.nCopies(400, Map.of("title", "t", "notes", "n".repeat(4000)));
    var answer = client.post("/api/releases", with("tracks", heavy)).expectStatus().isEqualTo(422);
    assertThat(code(answer)).isEqualTo("release-too-large");
  }

  @Test
  void hostileTextComesBackAsItWas() {
    var title = "]]><script>&amp;'\";--${jndi:x} Vår 春 👩‍👩‍👧";
    assertThat(client.create(single(title)).path("title").asString()).isEqualTo(title);
  }

  @Test
  void anUpdateThatCouldBeLostIsNotMade() {
    var path = path(client.create(single("Lys")));
    client.patch(path, Map.of("label", "A"), -1).expectStatus().isEqualTo(428);
    client
        .patch(path, Map.of("label", "A"), 1)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
    client.patch(path, Map.of("label", "B"), 1).expectStatus().isEqualTo(412);
    client.delete(path, -1).expectStatus().isEqualTo(428);
    client.delete(path, 1).expectStatus().isEqualTo(412);
  }

  @Test
  void aChangeThatChangesNothingIsNone() {
    var path = path(client.create(single("Lys")));
    client
        .patch(path, Map.of("title", "Lys"), 1)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    assertThat(
            events.await(
                Topics.RELEASE_CHANGED,
                UUID.fromString(id(path)),
                dev.spindle.contracts.catalog.v1.ReleaseChanged.class,
                1))
        .hasSize(1);
  }

  @Test
  void nullEmptiesAndAbsenceKeeps() {
    var path =
        path(
            client.create(
                Map.of(
                    "title",
                    "Lys",
                    "displayArtist",
                    "Å",
                    "releaseType",
                    "EP",
                    "label",
                    "L",
                    "genre",
                    "Pop")));
    var release = json(client.patch(path, "{\"label\": null}", 1));
    assertThat(release.has("label")).isFalse();
    assertThat(release.path("genre").asString()).isEqualTo("Pop");
  }

  @Test
  void creatingWithAnIdMayBeRepeatedButNotWithOtherContent() {
    var id = Tokens.newTenant().toString();
    var body =
        Map.of(
            "id",
            id,
            "title",
            "Lys",
            "displayArtist",
            "Å",
            "releaseType",
            "SINGLE",
            "tracks",
            List.of(Map.of("title", "t")));
    client.post("/api/releases", body).expectStatus().isCreated();
    client.post("/api/releases", body).expectStatus().isOk();
    var other = Map.of("id", id, "title", "Other", "displayArtist", "Å", "releaseType", "SINGLE");
    assertThat(code(client.post("/api/releases", other).expectStatus().isEqualTo(409)))
        .isEqualTo("release-exists");
    var stranger = CatalogClient.of(http, Tokens.newTenant());
    assertThat(code(stranger.post("/api/releases", body).expectStatus().isEqualTo(409)))
        .isEqualTo("release-exists");
  }

  @Test
  void aUpcBelongsToOneReleaseHoweverItIsWritten() {
    client.create(with("upc", "036000291452"));
    assertThat(
            code(
                client
                    .post("/api/releases", with("upc", "0036000291452"))
                    .expectStatus()
                    .isEqualTo(409)))
        .isEqualTo("upc-taken");
    CatalogClient.of(http, Tokens.newTenant()).create(with("upc", "036000291452"));
  }

  @Test
  void anIsrcBelongsToOneRecordingWhichMayBeOnManyReleases() {
    var first =
        client.create(
            with("tracks", List.of(Map.of("title", "t", "isrc", "QZABC2600001", "bpm", 99.5))));
    var recording = first.path("tracks").get(0).path("recordingId").asString();
    var other = client.create(single("Best of"));
    var tracks = path(other) + "/tracks";

    assertThat(
            code(
                client
                    .post(tracks, Map.of("title", "t", "isrc", "QZABC2600001"))
                    .expectStatus()
                    .isEqualTo(409)))
        .isEqualTo("isrc-taken");
    var again =
        json(
            client
                .post(tracks, Map.of("title", "t", "recordingId", recording))
                .expectStatus()
                .isCreated());
    assertThat(again.path("isrc").asString()).isEqualTo("QZABC2600001");
    assertThat(again.path("bpm").asDouble()).isEqualTo(99.5);
  }

  @Test
  void aDeletedReleaseIsGoneForGood() {
    var release = client.create(single("Lys"));
    var path = path(release);
    client.delete(path, 1).expectStatus().isNoContent();

    client.get(path).expectStatus().isNotFound();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                events.records(Topics.RELEASE_CHANGED, id(path)).stream()
                    .anyMatch(record -> record.value() == null));
    var body =
        Map.of("id", id(path), "title", "Lys", "displayArtist", "Å", "releaseType", "SINGLE");
    assertThat(code(client.post("/api/releases", body).expectStatus().isEqualTo(409)))
        .isEqualTo("release-exists");
    assertThat(
            json(client.get(path + "/versions"))
                .path("items")
                .valueStream()
                .map(line -> line.path("kind").asString()))
        .containsExactly("deleted", "created");
  }

  @Test
  void ofThirtyTwoEditorsOfAVersionOneWins() throws Exception {
    var path = path(client.create(single("Lys")));
    var edits = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 32; i++) {
      var title = "Lys " + i;
      edits.add(
          () ->
              client
                  .patch(path, Map.of("title", title), 1)
                  .returnResult(String.class)
                  .getStatus()
                  .value());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var future : threads.invokeAll(edits)) {
        statuses.add(future.get());
      }
      assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }
    assertThat(client.version(path)).isEqualTo(2);
  }

  @Test
  void everyVersionCanBeReadAgain() {
    var path = path(client.create(single("Lys")));
    client.patch(path, Map.of("title", "Mørke"), 1).expectStatus().isOk();

    assertThat(json(client.get(path + "/versions/1")).path("title").asString()).isEqualTo("Lys");
    var newest = json(client.get(path + "/versions?limit=1"));
    assertThat(newest.path("items").get(0).path("detail").asString()).isEqualTo("title");
    assertThat(newest.path("items").get(0).path("actor").asString()).isEqualTo("ada");
    assertThat(
            json(client.get(path + "/versions?limit=1&cursor=" + newest.path("next").asString()))
                .path("items")
                .get(0)
                .path("kind")
                .asString())
        .isEqualTo("created");
  }

  private static Map<String, Object> with(String field, Object value) {
    return Map.of("title", "Lys", "displayArtist", "Å", "releaseType", "SINGLE", field, value);
  }

  private static String path(JsonNode release) {
    return "/api/releases/" + release.path("id").asString();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
