package dev.spindle.imports;

import static dev.spindle.imports.ImportClient.example;
import static dev.spindle.imports.ImportClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may do what, and how often. */
@ServiceTest
class AccessIT {

  private static final String PATH = "/api/imports/session-studio";
  private static final String SECRET = "whsec_" + "QUJD".repeat(8);

  @Autowired private WebTestClient web;
  @Autowired private TestDatabase database;

  private ImportClient client;

  @BeforeEach
  void newTenant() {
    client = new ImportClient(web);
  }

  @Test
  void letsViewersLookAndManagersUpload() {
    var document = example("session-studio-v1.json", "Roles");
    var id = json(client.upload(document)).path("id").stringValue();

    as(Tokens.viewer(client.tenant)).get().uri(PATH + "/" + id).exchange().expectStatus().isOk();
    post(as(Tokens.viewer(client.tenant)), document).expectStatus().isForbidden();
    post(web, document).expectStatus().isUnauthorized();
    post(as(Tokens.ops()), document).expectStatus().isForbidden();
  }

  @Test
  void answersARepeatedRequestAsItDidTheFirstTime() {
    var key = UUID.randomUUID().toString();
    var http = client.http().mutate().defaultHeader("Idempotency-Key", key).build();
    var document = example("session-studio-v1.json", "Keyed");

    var first = json(post(http, document).expectStatus().isCreated());
    var second = json(post(http, document).expectStatus().isCreated());
    post(http, example("session-studio-v1.json", "Other")).expectStatus().isEqualTo(422);

    assertThat(second).isEqualTo(first);
    assertThat(database.rows(client.tenant, "select 1 from import_job")).hasSize(1);
  }

  @Test
  void keepsAConnectionUntilItIsEnded() {
    var id = json(connect(SECRET).expectStatus().isCreated()).path("id").stringValue();
    var listed = json(client.http().get().uri("/api/imports/connections").exchange());
    var stranger = new ImportClient(web);

    assertThat(listed.path("items").findValuesAsString("id")).containsExactly(id);
    disconnect(stranger, id).expectStatus().isNotFound();
    disconnect(client, id).expectStatus().isNoContent();
    disconnect(client, id).expectStatus().isNotFound();
  }

  @Test
  void refusesASecretOfAnotherForm() {
    var problem = json(connect("hunter2").expectStatus().isEqualTo(422));

    assertThat(problem.path("violations").get(0).path("field").stringValue()).isEqualTo("secret");
  }

  @Test
  void refusesANotificationThatIsTooLargeOrOfNobody() {
    var id = json(connect(SECRET)).path("id").stringValue();

    notify("?connection=" + id, "x".repeat(1_100_000)).expectStatus().isEqualTo(413);
    notify("?connection=" + id, "{}").expectStatus().isUnauthorized();
    notify("", "{}").expectStatus().isUnauthorized();
    notify("?connection=nonsense", "{}").expectStatus().isBadRequest();
  }

  private WebTestClient as(String token) {
    return web.mutate().defaultHeaders(Tokens.as(token)).build();
  }

  private static WebTestClient.ResponseSpec post(WebTestClient http, String document) {
    return http.post()
        .uri(PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(document)
        .exchange();
  }

  private WebTestClient.ResponseSpec connect(String secret) {
    return client
        .http()
        .post()
        .uri("/api/imports/connections")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"name\":\"Studio\",\"secret\":\"" + secret + "\"}")
        .exchange();
  }

  private static WebTestClient.ResponseSpec disconnect(ImportClient who, String id) {
    return who.http().delete().uri("/api/imports/connections/{id}", id).exchange();
  }

  private WebTestClient.ResponseSpec notify(String query, String body) {
    return web.post()
        .uri("/webhooks/session-studio" + query)
        .header("webhook-id", "m")
        .header("webhook-timestamp", "1")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
