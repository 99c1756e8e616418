package dev.spindle.sandbox.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.sandbox.SandboxTest;
import dev.spindle.sandbox.web.StoreClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class StoreControllerTest {

  @LocalServerPort int port;

  private StoreClient http;

  @BeforeEach
  void connect() {
    http = new StoreClient(port);
  }

  @AfterEach
  void behave() {
    http.delete("/admin/stores/cascade/behaviour");
  }

  @Test
  void tellsHowToReachEachStore() {
    JsonNode stores = http.get("/admin/stores").json();

    assertThat(stores).hasSize(4);
    assertThat(stores.at("/0/name").asString()).isEqualTo("northwind");
    assertThat(stores.at("/0/apiBaseUrl").asString())
        .isEqualTo("http://127.0.0.1:" + port + "/northwind");
    assertThat(stores.at("/0/sftp/port").asInt()).isPositive();
    assertThat(stores.at("/0/sftp/fingerprint").asString()).startsWith("SHA256:");
    assertThat(stores.at("/0/sftp/hostKey").asString()).startsWith("ecdsa-sha2-nistp256 ");
    assertThat(stores.at("/3/sftp").isNull()).isTrue();
  }

  @Test
  void givesOutCredentialsThatStayTheSame() {
    var first = http.get("/admin/stores/aurora/credentials");

    assertThat(first.json().at("/teamId").asString()).hasSize(10);
    assertThat(first.json().at("/privateKey").asString()).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(http.get("/admin/stores/aurora/credentials").text()).isEqualTo(first.text());
  }

  @Test
  void replacesTheWholeBehaviourAndTakesItBack() {
    http.put("/admin/stores/cascade/behaviour", "{\"api\":{\"status\":503,\"times\":1}}");

    assertThat(http.get("/cascade/album/upc:1").status()).isEqualTo(503);
    assertThat(http.get("/cascade/album/upc:1").status()).isEqualTo(200);

    http.put("/admin/stores/cascade/behaviour", "{\"intake\":{\"answer\":\"SILENT\"}}");

    JsonNode behaviour = http.get("/admin/stores/cascade/behaviour").json();
    assertThat(behaviour.at("/intake/answer").asString()).isEqualTo("SILENT");
    assertThat(behaviour.at("/api/status").isNull()).isTrue();
  }

  @Test
  void refusesWhatIsNoBehaviour() {
    assertThat(http.put("/admin/stores/cascade/behaviour", "{\"apo\":{}}").status()).isEqualTo(400);
    assertThat(
            http.put("/admin/stores/cascade/behaviour", "{\"intake\":{\"answer\":\"MAYBE\"}}")
                .status())
        .isEqualTo(400);
    assertThat(http.put("/admin/stores/nowhere/behaviour", "{}").status()).isEqualTo(404);
  }

  @Test
  void letsNoVideoIdLeadOutOfItsFolder() {
    assertThat(http.put("/admin/stores/lantern/videos/..%2F..%2Fx", "{\"title\":\"x\"}").status())
        .isIn(400, 404);
  }
}
