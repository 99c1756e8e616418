package dev.spindle.imports;

import static dev.spindle.imports.ImportClient.example;
import static dev.spindle.imports.ImportClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class UploadIT {

  @Autowired private WebTestClient web;
  @Autowired private TestDatabase database;

  private ImportClient client;

  @BeforeEach
  void newTenant() {
    client = new ImportClient(web);
  }

  @Test
  void answersWithThePreview() {
    var uploaded = json(client.upload(example("session-studio-v2.json", "Preview")));

    var release = uploaded.path("preview").path("release");
    assertThat(uploaded.path("state").stringValue()).isEqualTo("PENDING");
    assertThat(release.path("title").stringValue()).isEqualTo("Preview");
    assertThat(release.path("suggestedState").stringValue()).isEqualTo("MIXED");
    assertThat(release.path("tracks").size()).isEqualTo(5);
    assertThat(uploaded.path("preview").path("notices").findValuesAsString("code"))
        .contains("splits-rounded");
  }

  @Test
  void knowsTheSameFileAgain() {
    var document = example("session-studio-v1.json", "Again");
    var first = json(client.upload(document).expectStatus().isCreated());
    var second = json(client.upload(document).expectStatus().isOk());
    var other = json(new ImportClient(web).upload(document).expectStatus().isCreated());

    assertThat(second.path("id")).isEqualTo(first.path("id"));
    assertThat(second.path("releaseId")).isEqualTo(first.path("releaseId"));
    assertThat(other.path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  void takesTheIdOfItsClientOnce() {
    var id = UUID.randomUUID();
    var query = "?importId=" + id;
    var first = json(client.upload(example("session-studio-v1.json", "A"), query));

    assertThat(first.path("id").stringValue()).isEqualTo(id.toString());
    client.upload(example("session-studio-v1.json", "A"), query).expectStatus().isOk();
    client.upload(example("session-studio-v1.json", "B"), query).expectStatus().isEqualTo(409);
  }

  @Test
  void namesEveryViolationAndKeepsTheBrokenDocument() {
    var broken =
        "{\"version\":\"1.0\",\"artist\":\"A\",\"tracks\":[{\"title\":\"T\",\"duration\":-1}]}";
    var problem = json(client.upload(broken).expectStatus().isEqualTo(422));

    assertThat(problem.path("code").stringValue()).isEqualTo("document-breaks-schema");
    assertThat(problem.path("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("/projectName", "/tracks/0/duration");
    var failed = json(client.list("?state=FAILED")).path("items").get(0);
    assertThat(problem.path("detail").stringValue()).contains(failed.path("id").stringValue());
    client
        .apply(failed.path("id").stringValue(), "{\"mode\":\"CREATE\"}")
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void givesTheDocumentBackByteForByte() {
    var document = example("session-studio-v1.json", "Bytes") + "\n\n";
    var id = json(client.upload(document)).path("id").stringValue();

    client
        .http()
        .get()
        .uri("/api/imports/session-studio/{id}/document", id)
        .exchange()
        .expectHeader()
        .valueMatches("Content-Disposition", "attachment.*")
        .expectBody(String.class)
        .isEqualTo(document);
  }

  @Test
  void refusesWhatIsTooLargeEncodedOrNoJson() {
    client.upload("{\"a\":\"" + "x".repeat(6_000_000) + "\"}").expectStatus().isEqualTo(413);
    client.upload("nonsense").expectStatus().isBadRequest();
    client.upload("{\"a\":" + "[".repeat(10_000)).expectStatus().isBadRequest();
    client
        .http()
        .post()
        .uri("/api/imports/session-studio")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Encoding", "gzip")
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  @Test
  void pagesThroughImportsNewestFirst() {
    for (int i = 0; i < 5; i++) {
      client.upload(example("session-studio-v1.json", "Page " + i)).expectStatus().isCreated();
    }
    var first = json(client.list("?limit=3"));
    var second = json(client.list("?limit=3&cursor=" + first.path("next").stringValue()));

    assertThat(first.path("items").findValuesAsString("title"))
        .containsExactly("Page 4", "Page 3", "Page 2");
    assertThat(second.path("items").findValuesAsString("title"))
        .containsExactly("Page 1", "Page 0");
    assertThat(second.path("next").isNull() || second.path("next").isMissingNode()).isTrue();
  }

  @Test
  void refusesAForgedCursor() {
    var forged = Base64.getUrlEncoder().encodeToString("[\"x\",\"y\"]".getBytes(UTF_8));

    assertThat(json(client.list("?cursor=" + forged).expectStatus().isBadRequest()).path("code"))
        .hasToString("\"bad-cursor\"");
  }

  @Test
  void showsNothingToOtherTenants() {
    var id =
        json(client.upload(example("session-studio-v1.json", "Mine"))).path("id").stringValue();
    var stranger = new ImportClient(web);

    stranger
        .http()
        .get()
        .uri("/api/imports/session-studio/{id}", id)
        .exchange()
        .expectStatus()
        .isNotFound();
    stranger.apply(id, "{\"mode\":\"CREATE\"}").expectStatus().isNotFound();
    assertThat(database.rowsOfNobody("select 1 from import_job")).isEmpty();
  }
}
