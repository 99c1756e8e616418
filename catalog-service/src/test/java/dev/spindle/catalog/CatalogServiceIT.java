package dev.spindle.catalog;

import static dev.spindle.catalog.CatalogClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From a first draft to a release no store has a reason to refuse. */
@ServiceTest
class CatalogServiceIT {

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "name",
          "Nordlys & <Sønner> Records",
          "dpid",
          "PA-DPIDA-2013020802-I",
          "defaults",
          Map.of("label", "Nordlys", "pLine", "Nordlys Records", "cLine", "Nordlys Records"));

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;

  private final UUID tenant = Tokens.newTenant();

  @Test
  void aReleaseGrowsFromDraftToReady() {
    var client = CatalogClient.of(http, tenant);
    var prefix = Identifiers.isrcPrefix(tenant);
    var settings = new java.util.HashMap<>(SETTINGS);
    settings.put("isrcRange", Map.of("prefix", prefix, "first", 1));
    settings.put("upcRange", Map.of("prefix", Identifiers.upcPrefix(tenant)));
    client.put("/api/tenant", settings, -1).expectStatus().isOk();

    var release = client.create(album());
    var id = release.path("id").asString();
    assertThat(release.path("tracks")).hasSize(2);
    assertThat(release.path("pLine").path("text").asString()).isEqualTo("Nordlys Records");

    json(client.post("/api/releases/" + id + "/identifiers", "{}").expectStatus().isOk());
    for (var track : release.path("tracks")) {
      var path = "/api/releases/%s/tracks/%s/audio".formatted(id, track.path("id").asString());
      int frames = 44_100 * 31 + track.path("sequence").asInt();
      client.upload(path, "audio/wav", MediaFiles.wav(44_100, 24, 2, frames)).expectStatus().isOk();
    }
    client
        .upload(
            "/api/releases/%s/cover".formatted(id),
            "image/jpeg",
            MediaFiles.image("jpg", 3000, 3000))
        .expectStatus()
        .isOk();

    var report = json(client.get("/api/releases/%s/readiness".formatted(id)));
    assertThat(report.path("findings")).isEmpty();
    assertThat(report.path("ready").asBoolean()).isTrue();

    var last = events.await(Topics.RELEASE_CHANGED, UUID.fromString(id), ReleaseChanged.class, 5);
    assertThat(last).extracting(ReleaseChanged::getVersion).containsExactly(1L, 2L, 3L, 4L, 5L);
    var snapshot = last.getLast();
    assertThat(snapshot.getSender().getDpid()).isEqualTo("PADPIDA2013020802I");
    assertThat(snapshot.getTracks().getFirst().getIsrc()).startsWith(prefix);
    assertThat(snapshot.getTracks().getFirst().getAudio().getDurationMs()).isEqualTo(31_000);
    assertThat(snapshot.getCover().getWidth()).isEqualTo(3000);
    assertThat(snapshot.getTitle()).isEqualTo("Vår ]]> & <b>Lys</b>");
  }

  private static Map<String, Object> album() {
    var artist = Map.of("name", "Åse", "role", "MAIN_ARTIST", "isni", "0000 0001 2281 955X");
    return Map.ofEntries(
        Map.entry("title", "Vår ]]> & <b>Lys</b>"),
        Map.entry("displayArtist", "Åse"),
        Map.entry("releaseType", "SINGLE"),
        Map.entry("genre", "Pop"),
        Map.entry("language", "no"),
        Map.entry("parentalWarning", "NOT_EXPLICIT"),
        Map.entry("territories", Map.of("mode", "EXCLUDE", "codes", List.of("CU", "KP"))),
        Map.entry("credits", List.of(artist)),
        Map.entry("splits", List.of(share("MASTER"), share("WRITER"))),
        Map.entry("tracks", List.of(track("Én", artist), track("To", artist))));
  }

  private static Map<String, Object> share(String kind) {
    return Map.of("name", "Åse", "kind", kind, "role", "COMPOSER", "basisPoints", 10_000);
  }

  private static Map<String, Object> track(String title, Map<String, String> artist) {
    return Map.of(
        "title",
        title,
        "language",
        "no",
        "parentalWarning",
        "NOT_EXPLICIT",
        "credits",
        List.of(artist, Map.of("name", "Åse", "role", "COMPOSER", "ipi", "00014107338")));
  }
}
