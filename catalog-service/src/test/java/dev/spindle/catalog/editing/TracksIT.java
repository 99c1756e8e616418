package dev.spindle.catalog.editing;

import static dev.spindle.catalog.CatalogClient.code;
import static dev.spindle.catalog.CatalogClient.json;
import static dev.spindle.catalog.CatalogClient.single;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Tracks one by one, and the sheets that are replaced as a whole. */
@ServiceTest
class TracksIT {

  @Autowired private WebTestClient http;

  private CatalogClient client;
  private String path;

  @BeforeEach
  void aRelease() {
    client = CatalogClient.of(http, Tokens.newTenant());
    path = "/api/releases/" + client.create(single("Lys")).path("id").asString();
  }

  @Test
  void tracksAreAddedMovedAndTakenOff() {
    var one = add(Map.of("title", "one"));
    var three = add(Map.of("title", "three"));
    var two = add(Map.of("title", "two", "disc", 1, "sequence", 2));
    assertThat(titles()).containsExactly("one", "two", "three");

    var order = Map.of("discs", List.of(disc(three, one), disc(two)));
    client.put(path + "/tracks/order", order, client.version(path)).expectStatus().isOk();
    assertThat(titles()).containsExactly("three", "one", "two");

    client.delete(path + "/tracks/" + three, client.version(path)).expectStatus().isOk();
    assertThat(titles()).containsExactly("one", "two");
    assertThat(
            code(
                client
                    .delete(path + "/tracks/" + three, client.version(path))
                    .expectStatus()
                    .isNotFound()))
        .isEqualTo("track-not-found");
  }

  @Test
  void addingATrackWithAnIdMayBeRepeated() {
    var body = Map.of("id", Tokens.newTenant().toString(), "title", "one");
    add(body);
    add(body);
    assertThat(titles()).containsExactly("one");
  }

  @Test
  void anOrderThatForgetsATrackIsRefused() {
    var one = add(Map.of("title", "one"));
    add(Map.of("title", "two"));
    var answer =
        client.put(
            path + "/tracks/order", Map.of("discs", List.of(disc(one))), client.version(path));
    assertThat(code(answer.expectStatus().isEqualTo(422))).isEqualTo("invalid-input");
  }

  @Test
  void aTracksPlaceAndAudioCannotBeWritten() {
    var one = path + "/tracks/" + add(Map.of("title", "one"));
    for (var field : List.of("disc", "sequence", "audio", "recordingId", "isrcFrom")) {
      client.patch(one, Map.of(field, 1), client.version(path)).expectStatus().isBadRequest();
    }
  }

  @Test
  void aWrittenIsrcIsAPersons() {
    var one = path + "/tracks/" + add(Map.of("title", "one"));
    var track = json(client.patch(one, Map.of("isrc", "qz-abc-26-00017"), client.version(path)));
    assertThat(track.path("isrc").asString()).isEqualTo("QZABC2600017");
    assertThat(track.path("isrcFrom").asString()).isEqualTo("PERSON");
  }

  @Test
  void splitsMayBeIncompleteButNeverAboveTheWhole() {
    var answer =
        json(
            client.put(
                path + "/splits", Map.of("items", List.of(share("Å", 6000), share("B", 3999))), 1));
    assertThat(answer.path("totals").path("MASTER").path("complete").asBoolean()).isFalse();
    assertThat(answer.path("totals").path("MASTER").path("basisPoints").asInt()).isEqualTo(9999);
    client.put(path + "/splits", answer, 2).expectStatus().isOk();

    client
        .put(path + "/splits", Map.of("items", List.of(share("Å", 6000), share("B", 4001))), 2)
        .expectStatus()
        .isEqualTo(422);
    client
        .put(path + "/splits", Map.of("items", List.of(share("Å", 100.0000001))), 2)
        .expectStatus()
        .isBadRequest();
    client
        .put(path + "/splits", Map.of("items", List.of(share("Å", -1))), 2)
        .expectStatus()
        .isEqualTo(422);
    client.put(path + "/splits", Map.of(), 2).expectStatus().isEqualTo(422);
  }

  @Test
  void creditsCarryCheckedIdentifiers() {
    var good =
        Map.of(
            "items",
            List.of(
                Map.of(
                    "name",
                    "Å",
                    "role",
                    "COMPOSER",
                    "ipi",
                    "000.14.10.73-38",
                    "isni",
                    "0000 0001 2281 955X")));
    var answer = json(client.put(path + "/credits", good, 1).expectStatus().isOk());
    assertThat(answer.path("items").get(0).path("isni").asString()).isEqualTo("000000012281955X");

    var bad = Map.of("items", List.of(Map.of("name", "Å", "role", "DRIVER", "ipi", "00014107339")));
    var problem = json(client.put(path + "/credits", bad, 2).expectStatus().isEqualTo(422));
    assertThat(problem.path("violations")).hasSize(2);
  }

  private String add(Map<String, ?> track) {
    return json(client.post(path + "/tracks", track).expectStatus().isCreated())
        .path("id")
        .asString();
  }

  private List<String> titles() {
    return json(client.get(path + "/tracks"))
        .path("items")
        .valueStream()
        .map(TracksIT::title)
        .toList();
  }

  private static String title(JsonNode track) {
    return track.path("title").asString();
  }

  private static Map<String, Object> disc(String... tracks) {
    return Map.of("tracks", List.of(tracks));
  }

  private static Map<String, Object> share(String name, Number basisPoints) {
    return Map.of("name", name, "kind", "MASTER", "role", "PRODUCER", "basisPoints", basisPoints);
  }
}
