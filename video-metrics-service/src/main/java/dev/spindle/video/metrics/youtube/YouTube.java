package dev.spindle.video.metrics.youtube;

import dev.spindle.platform.calls.CallGuard;
import dev.spindle.platform.calls.CallGuards;
import dev.spindle.video.VideoSettings;
import dev.spindle.video.metrics.youtube.YouTubeException.Kind;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

/**
 * Reads numbers of public videos ({@code videos.list}, one quota unit a call). Source:
 * developers.google.com/youtube/v3/docs/videos/list and determine_quota_cost.
 */
@Component
public class YouTube {

  /** Ids in one call. */
  public static final int MOST_IDS = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final String PATH = "/videos?part=statistics,contentDetails&id={ids}&key={key}";

  // Not Boot's builder: its spans would carry the address, and the key is in it.
  private final WebClient http;
  private final CallGuard guard;
  private final Clock clock;
  private final AnswerCache answers = new AnswerCache();
  private final Map<String, Instant> usedUp = new ConcurrentHashMap<>();

  YouTube(VideoSettings settings, CallGuards guards, Clock clock) {
    this.clock = clock;
    this.guard = guards.of("youtube", YouTube::isWorthAnotherAttempt);
    this.http =
        WebClient.builder()
            .baseUrl(settings.youtube().baseUrl().toString())
            .clientConnector(new ReactorClientHttpConnector(connection()))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1024 * 1024))
            .build();
  }

  /**
   * Reads up to {@value #MOST_IDS} videos; blocks.
   *
   * @return by id; ids that YouTube does not show are absent
   * @throws YouTubeException when the numbers cannot be had; quota is not asked for again that day
   */
  public Map<String, VideoNumbers> read(String key, List<String> ids) {
    if (ids.size() > MOST_IDS) {
      throw new IllegalArgumentException(ids.size() + " ids in one call");
    }
    refuseWhileUsedUp(key);
    return Objects.requireNonNull(
        guard
            .run(call(key, ids))
            .onErrorMap(failure -> !(failure instanceof YouTubeException), YouTube::unavailable)
            .doOnError(YouTubeException.class, failure -> rememberQuota(key, failure))
            .block(PATIENCE));
  }

  private Mono<Map<String, VideoNumbers>> call(String key, List<String> ids) {
    var question = key + " " + String.join(",", ids);
    var known = answers.of(question);
    return http.get()
        .uri(PATH, String.join(",", ids), key)
        .headers(headers -> known.ifPresent(answer -> headers.setIfNoneMatch(answer.tag())))
        .exchangeToMono(
            response ->
                response.statusCode() == HttpStatus.NOT_MODIFIED && known.isPresent()
                    ? response.releaseBody().thenReturn(known.get().numbers())
                    : fresh(question, response));
  }

  private Mono<Map<String, VideoNumbers>> fresh(String question, ClientResponse response) {
    if (!response.statusCode().is2xxSuccessful()) {
      return refusal(response);
    }
    var tag = response.headers().asHttpHeaders().getETag();
    return response
        .bodyToMono(JsonNode.class)
        .map(VideoListResponse::numbers)
        .switchIfEmpty(Mono.error(() -> new YouTubeException(Kind.UNAVAILABLE, "An empty answer")))
        .doOnNext(
            numbers -> {
              if (tag != null) {
                answers.keep(question, new AnswerCache.Answer(tag, numbers));
              }
            });
  }

  private <T> Mono<T> refusal(ClientResponse response) {
    int status = response.statusCode().value();
    return response
        .bodyToMono(JsonNode.class)
        .map(VideoListResponse::refusal)
        .onErrorReturn("")
        .defaultIfEmpty("")
        .flatMap(reason -> Mono.error(failure(status, reason)));
  }

  private YouTubeException failure(int status, String reason) {
    return switch (reason) {
      case "quotaExceeded", "dailyLimitExceeded" -> quota(QuotaDay.end(clock.instant()));
      case "rateLimitExceeded", "userRateLimitExceeded" ->
          new YouTubeException(Kind.UNAVAILABLE, "YouTube asks us to slow down");
      default ->
          status >= 500 || status == 429 || status == 408
              ? new YouTubeException(Kind.UNAVAILABLE, "YouTube answered " + status)
              : new YouTubeException(
                  Kind.REFUSED,
                  "YouTube refused the call: " + status + (reason.isEmpty() ? "" : " " + reason));
    };
  }

  private void refuseWhileUsedUp(String key) {
    var until = usedUp.get(key);
    if (until != null && clock.instant().isBefore(until)) {
      throw quota(until);
    }
  }

  private void rememberQuota(String key, YouTubeException failure) {
    var until = failure.notBefore();
    if (failure.kind() == Kind.QUOTA && until != null) {
      usedUp.put(key, until);
    }
  }

  private static YouTubeException quota(Instant until) {
    return new YouTubeException(
        Kind.QUOTA, "The day's quota is used up; YouTube gives new one at " + until, until);
  }

  /** Whatever else went wrong: no connection, no answer in time, an open breaker, no JSON. */
  private static YouTubeException unavailable(Throwable failure) {
    return new YouTubeException(
        Kind.UNAVAILABLE, "YouTube cannot be reached: " + failure.getClass().getSimpleName());
  }

  private static boolean isWorthAnotherAttempt(Throwable failure) {
    return !(failure instanceof YouTubeException known) || known.kind() == Kind.UNAVAILABLE;
  }

  private static HttpClient connection() {
    return HttpClient.create()
        .compress(true)
        .followRedirect(false)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 5_000)
        .responseTimeout(Duration.ofSeconds(10));
  }
}
