package dev.spindle.dspsync.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.provider.StoreStub.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StoreLineTest {

  private final StoreStub stub = new StoreStub();
  private final StoreLine line = TestLines.lines(TestLines.settings(stub, 20)).to(Provider.DEEZER);

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void readsRetryAfterAsADateToo() {
    Instant named = Instant.now().plusSeconds(300).truncatedTo(ChronoUnit.SECONDS);
    stub.on(
        "/x",
        Reply.of(
            429,
            "{}",
            "Retry-After",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(named.atOffset(ZoneOffset.UTC))));

    assertThatThrownBy(() -> get("/x").block())
        .isInstanceOfSatisfying(
            StoreTroubleException.class, e -> assertThat(e.retryAt()).isEqualTo(named));
  }

  @Test
  void letsAllCallersOfAnAccountWaitTogether() {
    stub.on("/slow", Reply.of(429, "{}", "Retry-After", "60"));
    stub.on("/fine", Reply.ok("{}"));
    assertThatThrownBy(() -> get("/slow").block()).isInstanceOf(StoreTroubleException.class);

    Flux.range(0, 50)
        .flatMap(_ -> get("/fine").onErrorResume(_ -> Mono.just(0)))
        .collectList()
        .block();

    assertThat(stub.requests("/fine")).isEmpty();
    assertThat(
            line.call("other", http -> http.get().uri(stub.url() + "/fine"), StoreAnswer::status)
                .block())
        .isEqualTo(200);
  }

  @Test
  void callsNoFasterThanAllowed() {
    stub.on("/fine", Reply.ok("{}"));
    long before = System.nanoTime();

    Flux.range(0, 60).flatMap(_ -> get("/fine"), 60).collectList().block();

    assertThat(stub.requests("/fine")).hasSize(60);
    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(1_500_000_000L);
  }

  @Test
  void followsNoRedirectWhereverItLeads() {
    stub.on("/x", Reply.of(302, "{}", "Location", stub.url() + "/internal"));
    stub.on("/internal", Reply.ok("{}"));

    assertThat(get("/x").block()).isEqualTo(302);
    assertThat(stub.requests("/internal")).isEmpty();
  }

  @Test
  void saysThatNobodyIsThere() {
    stub.close();

    assertThatThrownBy(() -> get("/x").block())
        .isInstanceOfSatisfying(
            StoreTroubleException.class,
            e -> assertThat(e.trouble()).isEqualTo(Trouble.UNAVAILABLE));
  }

  private Mono<Integer> get(String path) {
    return line.call(
        "account",
        http -> http.get().uri(stub.url() + path),
        answer -> line.usual(answer).status());
  }
}
