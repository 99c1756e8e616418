package dev.spindle.video.metrics.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import dev.spindle.platform.calls.CallGuards;
import dev.spindle.testkit.infra.LoopbackServer;
import dev.spindle.video.VideoSettings;
import dev.spindle.video.metrics.youtube.YouTubeException.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client against a real HTTP server that answers in the shapes of the API's reference. */
class YouTubeTest {

  private static final String ID = "dQw4w9WgXcQ";
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private final AtomicReference<Answer> answer = new AtomicReference<>();
  private final YouTube youTube = youTube(LoopbackServer.start(this::serve));

  @Test
  void readsNumbersThatComeAsTexts() {
    answers(200, items(ID, "\"viewCount\":\"48\",\"likeCount\":\"5\",\"commentCount\":\"0\""));

    var numbers = youTube.read("k", List.of(ID, "aaaaaaaaaaa"));

    assertThat(numbers).containsOnlyKeys(ID).containsValue(new VideoNumbers(ID, 48, 5L, 0L));
    assertThat(asked.getFirst().getPath()).isEqualTo("/videos");
    assertThat(asked.getFirst().getQuery())
        .contains("part=statistics,contentDetails", "id=" + ID + ",aaaaaaaaaaa", "key=k");
  }

  @Test
  void takesAbsentLikesForHiddenOnes() {
    answers(200, items(ID, "\"viewCount\":\"9223372036854775807\""));

    assertThat(youTube.read("k", List.of(ID)).get(ID))
        .isEqualTo(new VideoNumbers(ID, Long.MAX_VALUE, null, null));
  }

  @Test
  void asksNoMoreOnceTheDaysQuotaIsUsedUp() {
    answers(403, refusal("quotaExceeded"));

    for (int i = 0; i < 3; i++) {
      var failure =
          catchThrowableOfType(YouTubeException.class, () -> youTube.read("k", List.of(ID)));
      assertThat(failure.kind()).isEqualTo(Kind.QUOTA);
      assertThat(failure.notBefore()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void anotherKeyHasItsOwnQuota() {
    answers(403, refusal("quotaExceeded"));
    assertThatThrownBy(() -> youTube.read("k", List.of(ID))).isInstanceOf(YouTubeException.class);
    answers(200, items(ID, "\"viewCount\":\"1\""));

    assertThat(youTube.read("other", List.of(ID))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, badRequest, REFUSED, 1",
    "403, forbidden, REFUSED, 1",
    "403, rateLimitExceeded, UNAVAILABLE, 3",
    "429, '', UNAVAILABLE, 3",
    "503, backendError, UNAVAILABLE, 3"
  })
  void repeatsOnlyWhatMayHelp(int status, String reason, Kind kind, int calls) {
    answers(status, refusal(reason));

    var failure =
        catchThrowableOfType(YouTubeException.class, () -> youTube.read("secret", List.of(ID)));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(asked).hasSize(calls);
    assertThat(failure.reason()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "'<html>sorry</html>'",
    "'{}'",
    "'{\"items\":[{\"id\":\"x\",\"statistics\":{\"viewCount\":\"-1\"}}]}'"
  })
  void doesNotTrustAnAnswerOfAnotherShape(String body) {
    answers(200, body);

    var failure =
        catchThrowableOfType(YouTubeException.class, () -> youTube.read("k", List.of(ID)));
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void reusesAnAnswerThatYouTubeSaysIsUnchanged() {
    answer.set(
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"e1\"");
          LoopbackServer.answer(exchange, 200, items(ID, "\"viewCount\":\"7\""));
        });
    youTube.read("k", List.of(ID));
    answer.set(
        exchange -> {
          boolean known = "\"e1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(known ? 304 : 500, -1);
          exchange.close();
        });

    assertThat(youTube.read("k", List.of(ID)).get(ID).views()).isEqualTo(7);
  }

  @Test
  void readsCompressedAnswers() {
    answer.set(
        exchange -> {
          var bytes = new ByteArrayOutputStream();
          try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(items(ID, "\"viewCount\":\"7\"").getBytes(StandardCharsets.UTF_8));
          }
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, bytes.size());
          exchange.getResponseBody().write(bytes.toByteArray());
          exchange.close();
        });

    assertThat(youTube.read("k", List.of(ID))).hasSize(1);
  }

  @Test
  void knowsThatNobodyListens() {
    var nowhere = youTube(URI.create("http://127.0.0.1:1/"));

    var failure =
        catchThrowableOfType(YouTubeException.class, () -> nowhere.read("secret", List.of(ID)));
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure.reason()).doesNotContain("secret");
  }

  @Test
  void takesFiftyIdsAtMost() {
    assertThatThrownBy(() -> youTube.read("k", Collections.nCopies(51, ID)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T07:59:59Z, 2026-11-21T08:00:00Z",
    "2026-11-21T08:00:00Z, 2026-11-22T08:00:00Z",
    "2026-03-08T12:00:00Z, 2026-03-09T07:00:00Z",
    "2026-11-01T06:00:00Z, 2026-11-01T07:00:00Z",
    "2026-11-01T07:00:00Z, 2026-11-02T08:00:00Z"
  })
  void endsTheQuotaDayAtMidnightPacific(Instant now, Instant end) {
    assertThat(QuotaDay.end(now)).isEqualTo(end);
  }

  private void answers(int status, String body) {
    answer.set(exchange -> LoopbackServer.answer(exchange, status, body));
  }

  private void serve(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI());
    answer.get().to(exchange);
  }

  private static YouTube youTube(URI root) {
    var base = URI.create(root.toString().replaceAll("/$", ""));
    var settings = new VideoSettings(LocalTime.of(3, 10), new VideoSettings.YouTube(base, ""));
    var guards = new CallGuards(CircuitBreakerRegistry.ofDefaults(), java.time.Clock.systemUTC());
    return new YouTube(settings, guards, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static String items(String id, String statistics) {
    return """
        {"kind":"youtube#videoListResponse","items":[{"kind":"youtube#video","id":"%s",
         "contentDetails":{"duration":"PT3M"},"statistics":{%s,"favoriteCount":"0"}}]}
        """
        .formatted(id, statistics);
  }

  private static String refusal(String reason) {
    return "{\"error\":{\"code\":403,\"errors\":[{\"reason\":\"" + reason + "\"}]}}";
  }
}
