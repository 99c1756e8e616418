package dev.spindle.catalog.tenant;

import static dev.spindle.catalog.CatalogClient.json;
import static dev.spindle.catalog.CatalogClient.single;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a label settles for all its releases. */
@ServiceTest
class TenantIT {

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "name",
          "Nordlys",
          "dpid",
          "PADPIDA2013020802I",
          "defaults",
          Map.of(
              "label",
              "L",
              "language",
              "no",
              "pLine",
              "P",
              "cLine",
              "C",
              "territories",
              Map.of("mode", "INCLUDE", "codes", List.of("NO")),
              "offers",
              List.of()));

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;

  private CatalogClient client;

  @BeforeEach
  void signIn() {
    client = CatalogClient.of(http, Tokens.newTenant());
  }

  @Test
  void beginsWithNothingSettled() {
    var settings = json(client.get("/api/tenant").expectStatus().isOk());
    assertThat(settings.path("version").asLong()).isZero();
    assertThat(settings.path("defaults").path("territories").path("mode").asString())
        .isEqualTo("WORLDWIDE");
  }

  @Test
  void isSettledOnceAndThenChangedByWhoSawIt() {
    client
        .put("/api/tenant", SETTINGS, -1)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    client
        .put("/api/tenant", SETTINGS, -1)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    client.put("/api/tenant", Map.of("name", "Other"), -1).expectStatus().isEqualTo(428);
    client.put("/api/tenant", Map.of("name", "Other"), 7).expectStatus().isEqualTo(412);
    client
        .put("/api/tenant", Map.of("name", "Other"), 1)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
  }

  @Test
  void refusesAnInventedDpidAndImpossibleRanges() {
    var body =
        Map.of(
            "name",
            "N",
            "dpid",
            "PADPIDA2014120301W",
            "isrcRange",
            Map.of("prefix", "1ABCD"),
            "upcRange",
            Map.of("prefix", "12"));
    var problem = json(client.put("/api/tenant", body, -1).expectStatus().isEqualTo(422));
    assertThat(problem.path("violations").valueStream().map(v -> v.path("code").asString()))
        .contains("dpid-check");
  }

  @Test
  void newReleasesBeginWithItsDefaults() {
    client.put("/api/tenant", SETTINGS, -1).expectStatus().isOk();
    var release = client.create(single("Lys"));
    assertThat(release.path("label").asString()).isEqualTo("L");
    assertThat(release.path("language").asString()).isEqualTo("no");
    assertThat(release.path("cLine").path("text").asString()).isEqualTo("C");
    assertThat(release.path("territories").path("codes").get(0).asString()).isEqualTo("NO");
    assertThat(release.path("offers")).isEmpty();
  }

  @Test
  void anotherSenderIsToldWithEveryReleaseAgain() {
    var id = UUID.fromString(client.create(single("Lys")).path("id").asString());
    client.put("/api/tenant", SETTINGS, -1).expectStatus().isOk();

    var said = events.await(Topics.RELEASE_CHANGED, id, ReleaseChanged.class, 2);
    assertThat(said).extracting(r -> r.getSender().getName()).containsExactly("", "Nordlys");
    assertThat(said).extracting(ReleaseChanged::getVersion).containsExactly(1L, 2L);

    client
        .put("/api/tenant", Map.of("name", "Nordlys", "dpid", "PADPIDA2013020802I"), 1)
        .expectStatus()
        .isOk();
    assertThat(client.version("/api/releases/" + id)).as("the sender is the same").isEqualTo(2);
  }
}
