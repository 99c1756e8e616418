package dev.spindle.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Requests that come again under the same {@code Idempotency-Key}. */
@Tag("bad-input")
@Tag("S21")
@ServiceTest
class RepeatsIT {

  private static final int TWINS = 8;

  @Autowired private WebTestClient http;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private final UUID id = Tokens.newTenant();

  @Test
  void theSameKeyGetsTheSameAnswerAndOneEffect() {
    var first = put("key-1", "once").expectStatus().isOk().expectBody(String.class).returnResult();
    var second = put("key-1", "once").expectStatus().isOk().expectBody(String.class).returnResult();

    assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(second.getResponseHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(second.getResponseHeaders().getFirst("Idempotent-Replay")).isEqualTo("true");
    assertVersion(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    put("key-2", "one").expectStatus().isOk();

    put("key-2", "two")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("idempotency-key-reused");
    assertVersion(1);
  }

  @Test
  void aFailedRequestDoesNotUseUpItsKey() {
    put("key-3", "bad").expectStatus().isEqualTo(422);

    put("key-3", "bad")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("invalid-input");
  }

  @Test
  void twinsThatComeAtOnceHaveOneEffectAndOneAnswer() {
    var answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> put("key-4", "twin")))
            .limit(TWINS)
            .toList();

    assertThat(answers)
        .extracting(
            answer ->
                answer
                    .join()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody())
        .hasSize(TWINS)
        .containsOnly("{\"id\":\"%s\",\"version\":1}".formatted(id));
    assertVersion(1);
  }

  @Test
  void anotherTenantsKeyIsAnotherKey() {
    put("key-5", "mine").expectStatus().isOk();
    var theirs = Tokens.newTenant();

    var answer = put(Tokens.manager(theirs), Tokens.newTenant(), "key-5", "theirs");

    assertThat(
            answer
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .headerNames())
        .doesNotContain("Idempotent-Replay");
    assertThat(database.rows(theirs, "select text from note"))
        .containsExactly(Map.of("text", "theirs"));
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    for (var key : new String[] {"k".repeat(10_240), "k".repeat(256), "\"\""}) {
      put(key, "x")
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("malformed-request");
    }
    assertThat(database.rows(tenant, "select 1 from note")).isEmpty();
  }

  @Test
  void aKeyIsNewAgainAfterADay() {
    put("key-6", "first").expectStatus().isOk();
    age("23 hours 59 minutes");
    put("key-6", "second").expectStatus().isEqualTo(422);
    assertVersion(1);

    age("2 minutes");

    put("key-6", "second").expectStatus().isOk();
    put("key-6", "second").expectStatus().isOk();
    assertVersion(2);
  }

  private void age(String by) {
    database.rows(
        tenant,
        "update idempotency_key set created_at = created_at - interval '%s' returning key"
            .formatted(by));
  }

  private void assertVersion(long version) {
    assertThat(database.rows(tenant, "select version from note"))
        .containsExactly(Map.of("version", version));
  }

  private ResponseSpec put(String key, String text) {
    return put(Tokens.manager(tenant), id, key, text);
  }

  private ResponseSpec put(String token, UUID note, String key, String text) {
    return http.put()
        .uri("/api/notes/" + note)
        .headers(Tokens.as(token))
        .header("Idempotency-Key", key)
        .bodyValue(Map.of("text", text))
        .exchange();
  }
}
