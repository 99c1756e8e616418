package dev.spindle.imports.webhook;

import static dev.spindle.imports.ImportClient.example;
import static dev.spindle.imports.ImportClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.imports.ImportClient;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class WebhookIT {

  private static final byte[] KEY =
      "a key of thirty-two bytes length".getBytes(StandardCharsets.UTF_8);
  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

  @Autowired private WebTestClient web;
  @Autowired private TestDatabase database;

  private ImportClient client;
  private String connection;

  @BeforeEach
  void connect() {
    client = new ImportClient(web);
    var made =
        json(
            client
                .http()
                .post()
                .uri("/api/imports/connections")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"Studio\",\"secret\":\"" + SECRET + "\"}")
                .exchange()
                .expectStatus()
                .isCreated());
    connection = made.path("id").stringValue();
    assertThat(made.toString()).doesNotContain(SECRET);
  }

  @Test
  void makesAnImportOfAnExportedProjectOnce() {
    var body =
        "{\"type\":\"project.exported\",\"data\":"
            + example("session-studio-v2.json", "Hook")
            + "}";
    for (int i = 0; i < 3; i++) {
      send("msg_1", Instant.now(), body, KEY).expectStatus().isAccepted();
    }

    await()
        .untilAsserted(
            () ->
                assertThat(json(client.list("")).path("items").findValuesAsString("title"))
                    .containsExactly("Hook"));
    assertThat(
            database.rows(
                client.tenant, "select 1 from outbox_history where topic = 'partner.notified'"))
        .hasSize(1);
  }

  @Test
  void notesWhatItHasNoUseFor() {
    send("msg_2", Instant.now(), "{\"type\":\"track.published\",\"data\":{\"id\":\"t\"}}", KEY)
        .expectStatus()
        .isAccepted();
    send("msg_3", Instant.now(), "no json at all", KEY).expectStatus().isAccepted();

    await()
        .untilAsserted(
            () ->
                assertThat(
                        database.rows(
                            client.tenant, "select 1 from webhook_receipt where outcome = 'noted'"))
                    .hasSize(2));
  }

  @Test
  void refusesStrangersWithoutSayingWhy() {
    var now = Instant.now();
    var body = "{\"type\":\"project.exported\"}";
    var other = "b key of thirty-two bytes length".getBytes(StandardCharsets.UTF_8);
    var mine = connection;

    var wrongKey = json(send("m", now, body, other).expectStatus().isUnauthorized());
    var tooOld = json(send("m", now.minusSeconds(360), body, KEY).expectStatus().isUnauthorized());
    connection = UUID.randomUUID().toString();
    var unknown = json(send("m", now, body, KEY).expectStatus().isUnauthorized());
    connection = mine;

    assertThat(tooOld.path("detail")).isEqualTo(wrongKey.path("detail"));
    assertThat(unknown.path("detail")).isEqualTo(wrongKey.path("detail"));
    assertThat(database.rows(client.tenant, "select 1 from webhook_receipt")).isEmpty();
  }

  @Test
  void storesTheSecretSealedOnly() {
    var rows = database.rows(client.tenant, "select * from webhook_connection");

    assertThat(rows).hasSize(1);
    assertThat(rows.toString()).doesNotContain(SECRET.substring(6));
  }

  private WebTestClient.ResponseSpec send(String id, Instant at, String body, byte[] key) {
    var seconds = Long.toString(at.getEpochSecond());
    return web.post()
        .uri("/webhooks/session-studio?connection=" + connection)
        .header("webhook-id", id)
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", "v1," + sign(id + "." + seconds + "." + body, key))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  private static String sign(String content, byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
