package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.platform.calls.CallGuard;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/**
 * The line to one store. Counts calls per account before the store has to, remembers when an
 * account was told to wait so that all its callers wait, waits itself where the time is short, and
 * turns everything that is no answer into {@link StoreTroubleException}.
 */
public final class StoreLine {

  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

  private final WebClient http;
  private final CallGuard guard;
  private final Clock clock;
  private final ProviderSettings settings;
  private final RateLimiterConfig limits;
  private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();
  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

  private record Pause(Trouble trouble, Instant until) {}

  StoreLine(
      WebClient http,
      CallGuard guard,
      Clock clock,
      ProviderSettings settings,
      ProviderSettings.Line line) {
    this.http = http;
    this.guard = guard;
    this.clock = clock;
    this.settings = settings;
    this.limits =
        RateLimiterConfig.custom()
            .limitForPeriod(line.calls())
            .limitRefreshPeriod(line.window())
            .timeoutDuration(LONGEST_QUEUE)
            .build();
  }

  /**
   * One call, made again where the store failed or asks for a short wait.
   *
   * @param account what the limits are counted by
   * @param request builds the request
   * @param judge turns the answer into its meaning, or throws {@link StoreTroubleException}
   */
  public <T> Mono<T> call(
      String account,
      Function<WebClient, WebClient.RequestHeadersSpec<?>> request,
      Function<StoreAnswer, T> judge) {
    Mono<T> guarded =
        Mono.defer(() -> guard.run(attempt(account, request, judge)))
            .onErrorMap(StoreLine::translated);
    return guarded.onErrorResume(StoreTroubleException.class, e -> waited(e).then(guarded));
  }

  private <T> Mono<T> attempt(
      String account,
      Function<WebClient, WebClient.RequestHeadersSpec<?>> request,
      Function<StoreAnswer, T> judge) {
    return Mono.defer(() -> pausing(account))
        .then(
            Mono.defer(() -> send(request))
                .transformDeferred(RateLimiterOperator.of(limiter(account))))
        .map(judge)
        .onErrorMap(StoreLine::translated)
        .doOnError(StoreTroubleException.class, e -> remember(account, e));
  }

  private Mono<StoreAnswer> send(Function<WebClient, WebClient.RequestHeadersSpec<?>> request) {
    return request
        .apply(http)
        .exchangeToMono(
            response ->
                response
                    .bodyToMono(String.class)
                    .defaultIfEmpty("")
                    .map(
                        body ->
                            StoreAnswer.of(
                                response.statusCode().value(),
                                response.headers().asHttpHeaders(),
                                body)));
  }

  /** Throws what every store means by these statuses. */
  public StoreAnswer usual(StoreAnswer answer) {
    return switch (answer.status()) {
      case 429 -> throw limited(answer);
      case 401, 403 ->
          throw new StoreTroubleException(
              Trouble.AUTH, "The store does not accept our credentials");
      default -> {
        if (answer.status() >= 500) {
          throw new StoreTroubleException(
              Trouble.UNAVAILABLE,
              "The store answered HTTP " + answer.status(),
              answer.retryAt(clock));
        }
        yield answer;
      }
    };
  }

  /** The trouble of an account that called too often; the store says for how long, or we assume. */
  public StoreTroubleException limited(StoreAnswer answer) {
    Instant named = answer.retryAt(clock);
    return new StoreTroubleException(
        Trouble.RATE_LIMIT,
        "The store was asked too often",
        named == null ? clock.instant().plusSeconds(1) : named);
  }

  /** The trouble of an account whose budget is used up. */
  public StoreTroubleException exhausted(StoreAnswer answer) {
    Instant named = answer.retryAt(clock);
    return new StoreTroubleException(
        Trouble.QUOTA,
        "Our budget of calls at the store is used up",
        named == null ? clock.instant().plus(settings.quotaPause()) : named);
  }

  /** Completes after a wait that is short enough; else fails as before. */
  private Mono<Void> waited(StoreTroubleException e) {
    Instant retryAt = e.retryAt();
    if (e.trouble() != Trouble.RATE_LIMIT || retryAt == null || isFar(retryAt)) {
      return Mono.error(e);
    }
    return Mono.delay(between(retryAt)).then();
  }

  private Mono<Void> pausing(String account) {
    Pause pause = pauses.get(account);
    if (pause == null || !pause.until().isAfter(clock.instant())) {
      return Mono.empty();
    }
    return isFar(pause.until())
        ? Mono.error(
            new StoreTroubleException(pause.trouble(), "The store asked us to wait", pause.until()))
        : Mono.delay(between(pause.until())).then();
  }

  private void remember(String account, StoreTroubleException e) {
    Instant retryAt = e.retryAt();
    if (retryAt != null) {
      pauses.merge(
          account,
          new Pause(e.trouble(), retryAt),
          (old, now) -> now.until().isAfter(old.until()) ? now : old);
    }
  }

  private boolean isFar(Instant moment) {
    return between(moment).compareTo(settings.longestWait()) > 0;
  }

  private Duration between(Instant moment) {
    Duration left = Duration.between(clock.instant(), moment);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private RateLimiter limiter(String account) {
    return limiters.computeIfAbsent(account, name -> RateLimiter.of(name, limits));
  }

  private static Throwable translated(Throwable error) {
    return switch (error) {
      case StoreTroubleException known -> known;
      case RequestNotPermitted _ ->
          new StoreTroubleException(Trouble.RATE_LIMIT, "Our own limit of calls is reached");
      case CallNotPermittedException _ ->
          new StoreTroubleException(
              Trouble.UNAVAILABLE, "The store failed repeatedly and is left alone for a while");
      case TimeoutException _ ->
          new StoreTroubleException(Trouble.UNAVAILABLE, "The store did not answer in time");
      case WebClientException _ ->
          new StoreTroubleException(Trouble.UNAVAILABLE, "The store cannot be reached");
      case DataBufferLimitException _ ->
          new StoreTroubleException(Trouble.MALFORMED, "The answer is larger than any real one");
      default -> error;
    };
  }
}
