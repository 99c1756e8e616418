package dev.spindle.catalog.editing;

import static dev.spindle.catalog.CatalogClient.json;
import static dev.spindle.catalog.CatalogClient.single;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who finds what, and who does not. */
@ServiceTest
class SearchIT {

  @Autowired private WebTestClient http;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();

  @Test
  void pagesShowEveryReleaseOnceNewestFirst() {
    var client = CatalogClient.of(http, tenant);
    for (int i = 0; i < 7; i++) {
      client.create(single("Lys " + i));
    }

    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = json(client.get("/api/releases?limit=3" + next));
      page.path("items").forEach(item -> seen.add(item.path("title").asString()));
      next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
    } while (!next.isEmpty());

    assertThat(seen).containsExactly("Lys 6", "Lys 5", "Lys 4", "Lys 3", "Lys 2", "Lys 1", "Lys 0");
  }

  @Test
  void wordsFindTitlesArtistsAndCodesAndAreNoWildcards() {
    var client = CatalogClient.of(http, tenant);
    client.create(
        Map.of(
            "title",
            "100% Lys",
            "displayArtist",
            "Åse",
            "releaseType",
            "EP",
            "upc",
            "036000291452",
            "tracks",
            List.of(Map.of("title", "t", "isrc", "QZABC2600001"))));
    client.create(single("1000 Netter"));

    assertThat(found(client, "q", "100%")).containsExactly("100% Lys");
    assertThat(found(client, "q", "LYS åse")).containsExactly("100% Lys");
    assertThat(found(client, "q", "036000291452")).containsExactly("100% Lys");
    assertThat(found(client, "q", "qzabc2600001")).containsExactly("100% Lys");
    assertThat(found(client, "q", "_")).isEmpty();
    assertThat(found(client, "q", "' or 1=1 --")).isEmpty();
    assertThat(found(client, "type", "EP")).containsExactly("100% Lys");
    assertThat(found(client, "state", "DRAFT")).hasSize(2);
    assertThat(found(client, "lock", "LOCKED")).isEmpty();
  }

  @Test
  void badCursorsAndLimitsAreRefused() {
    var client = CatalogClient.of(http, tenant);
    client.get("/api/releases?cursor=%27%3B").expectStatus().isBadRequest();
    client.get("/api/releases?cursor=WyJub3QgYSB1dWlkIl0").expectStatus().isBadRequest();
    client.get("/api/releases?limit=1000000000").expectStatus().isBadRequest();
  }

  @Test
  void anotherTenantFindsNothingByAnyRoute() {
    var mine =
        CatalogClient.of(http, tenant)
            .create(
                Map.of(
                    "title",
                    "Lys",
                    "displayArtist",
                    "Å",
                    "releaseType",
                    "EP",
                    "tracks",
                    List.of(Map.of("title", "t"))));
    var path = "/api/releases/" + mine.path("id").asString();
    var track = path + "/tracks/" + mine.path("tracks").get(0).path("id").asString();
    var stranger = CatalogClient.of(http, Tokens.newTenant());

    for (var route :
        List.of(
            path,
            path + "/tracks",
            track,
            track + "/credits",
            track + "/audio",
            path + "/credits",
            path + "/splits",
            path + "/territories",
            path + "/cover",
            path + "/assets",
            path + "/readiness",
            path + "/versions/1")) {
      stranger.get(route).expectStatus().isNotFound();
    }
    stranger.patch(path, Map.of("title", "x"), 1).expectStatus().isNotFound();
    stranger.delete(path, 1).expectStatus().isNotFound();
    stranger.post(path + "/tracks", Map.of("title", "x")).expectStatus().isNotFound();
    stranger.post(path + "/identifiers", "{}").expectStatus().isNotFound();
    stranger.upload(path + "/cover", "image/png", new byte[10]).expectStatus().isNotFound();
    assertThat(json(stranger.get("/api/releases")).path("items")).isEmpty();
    assertThat(json(stranger.get(path + "/versions")).path("items")).isEmpty();
  }

  @Test
  void theDatabaseItselfKeepsTenantsApart() {
    CatalogClient.of(http, tenant).create(single("Lys"));
    for (var table : List.of("release", "release_standing", "release_change", "recording_use")) {
      assertThat(database.rowsOfNobody("select 1 from " + table)).isEmpty();
      assertThat(database.rows(Tokens.newTenant(), "select 1 from " + table)).isEmpty();
    }
    assertThat(database.rows(tenant, "select 1 from release")).hasSize(1);
  }

  @Test
  void aViewerReadsAndWritesNothing() {
    var viewer = CatalogClient.as(http, Tokens.viewer(tenant));
    viewer.get("/api/releases").expectStatus().isOk();
    viewer.post("/api/releases", single("Lys")).expectStatus().isForbidden();
    var manager = CatalogClient.as(http, Tokens.manager(tenant));
    manager.put("/api/tenant", Map.of("name", "x"), -1).expectStatus().isForbidden();
  }

  private static List<String> found(CatalogClient client, String parameter, String value) {
    return json(client.get("/api/releases?" + parameter + "={value}", value))
        .path("items")
        .valueStream()
        .map(item -> item.path("title").asString())
        .toList();
  }
}
