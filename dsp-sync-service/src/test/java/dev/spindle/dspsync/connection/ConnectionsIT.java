package dev.spindle.dspsync.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.dspsync.ServiceStory;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ConnectionsIT extends ServiceStory {

  private static final Map<String, Object> SPOTIFY =
      Map.of("credentials", Map.of("clientId", "id-1", "clientSecret", "canary-secret"));

  @Autowired Connections connections;

  @Test
  void keepsCredentialsSealedAndNeverShowsThem() {
    put("spotify", SPOTIFY, null).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

    String shown =
        Objects.requireNonNull(
            http.get()
                .uri("/api/providers")
                .headers(Tokens.as(Tokens.admin(tenant)))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    assertThat(shown)
        .contains("\"spotify\"")
        .doesNotContain("canary-secret")
        .doesNotContain("id-1");
    assertThat(database.rows("select secrets from provider_connection").toString())
        .doesNotContain("canary-secret");
    assertThat(accesses(tenant).getFirst().secret("clientSecret")).isEqualTo("canary-secret");
    assertThat(accesses(tenant).toString()).doesNotContain("canary-secret");
  }

  @Test
  void changesOnlyWhatWasRead() {
    put("spotify", SPOTIFY, null).expectStatus().isOk();

    put("spotify", Map.of("market", "DE"), null).expectStatus().isEqualTo(428);
    put("spotify", Map.of("market", "DE"), "\"7\"").expectStatus().isEqualTo(412);
    put("spotify", Map.of("market", "DE"), "\"1\"").expectStatus().isOk();

    StoreAccess access = accesses(tenant).getFirst();
    assertThat(access.market()).isEqualTo("DE");
    assertThat(access.version()).isEqualTo(2);
    assertThat(access.secret("clientSecret")).isEqualTo("canary-secret");
  }

  @Test
  void asksOnlyStoresThatAreSwitchedOn() {
    put("deezer", Map.of("enabled", false), null).expectStatus().isOk();

    assertThat(accesses(tenant)).isEmpty();
  }

  @Test
  void namesEverythingThatIsWrongWithAConnection() {
    put(
            "apple-music",
            Map.of("market", "Germany", "credentials", Map.of("teamId", "T", "pin", "1")),
            null)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("invalid-connection")
        .jsonPath("$.violations.length()")
        .isEqualTo(4);
    put("napster", Map.of(), null).expectStatus().isNotFound();
    put("spotify", Map.of(), null).expectStatus().isEqualTo(422);
  }

  @Test
  void leavesConnectionsToAdministrators() {
    http.put()
        .uri("/api/providers/deezer")
        .headers(Tokens.as(Tokens.manager(tenant)))
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void forgetsAConnectionOnRequest() {
    put("deezer", Map.of(), null).expectStatus().isOk();

    http.delete()
        .uri("/api/providers/deezer")
        .headers(Tokens.as(Tokens.admin(tenant)))
        .header("If-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isNoContent();

    http.get()
        .uri("/api/providers/deezer")
        .headers(Tokens.as(Tokens.admin(tenant)))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void showsATenantNoConnectionOfAnother() {
    put("deezer", Map.of(), null).expectStatus().isOk();

    assertThat(accesses(Tokens.newTenant())).isEmpty();
  }

  private List<StoreAccess> accesses(UUID whose) {
    return database.in(whose, connections.accesses());
  }

  private ResponseSpec put(String provider, Map<String, ?> body, @Nullable String ifMatch) {
    return http.put()
        .uri("/api/providers/{provider}", provider)
        .headers(Tokens.as(Tokens.admin(tenant)))
        .headers(
            headers -> {
              if (ifMatch != null) {
                headers.setIfMatch(ifMatch);
              }
            })
        .bodyValue(body)
        .exchange();
  }
}
