package dev.spindle.sandbox.web;

import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.store.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Stands before every catalogue API: its rate limit, then its faults, then the true answer. */
@Component
class StoreGate implements WebFilter {

  private static final byte[] PROXY_PAGE =
      "<html><head><title>502</title></head><body><h1>upstream sent too big header</h1></body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private final Stores stores;
  private final Behaviours behaviours;
  private final Clock clock;
  private final JsonMapper json;
  private final Map<String, RateWindow> windows = new ConcurrentHashMap<>();

  StoreGate(Stores stores, Behaviours behaviours, Clock clock, JsonMapper json) {
    this.stores = stores;
    this.behaviours = behaviours;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange.getRequest().getPath().pathWithinApplication().elements().stream()
        .filter(PathContainer.PathSegment.class::isInstance)
        .findFirst()
        .flatMap(first -> stores.find(first.value()))
        .map(store -> guard(store, exchange, chain))
        .orElseGet(() -> chain.filter(exchange));
  }

  private Mono<Void> guard(Store store, ServerWebExchange exchange, WebFilterChain chain) {
    Behaviours.Running running = behaviours.of(store);
    Behaviour.Api api = running.behaviour().api();
    Mono<Void> answer = Mono.defer(() -> answer(store, running, exchange, chain));
    Duration delay = Objects.requireNonNullElse(api.delay(), Duration.ZERO);
    return delay.isZero() ? answer : Mono.delay(delay).then(answer);
  }

  private Mono<Void> answer(
      Store store, Behaviours.Running running, ServerWebExchange exchange, WebFilterChain chain) {
    if (running.takeRefusal()) {
      return refuse(store.shape(), running.behaviour().api(), exchange.getResponse());
    }
    Duration wait = window(store).take();
    if (!wait.isZero()) {
      int seconds = (int) wait.plusMillis(999).toSeconds();
      return write(exchange.getResponse(), Refusal.tooFast(store.shape(), seconds));
    }
    return chain.filter(exchange);
  }

  private Mono<Void> refuse(StoreShape shape, Behaviour.Api api, ServerHttpResponse response) {
    HttpStatus status = HttpStatus.valueOf(Objects.requireNonNullElse(api.status(), 429));
    if (Boolean.TRUE.equals(api.html())) {
      return writePage(response, status);
    }
    if (Boolean.TRUE.equals(api.quotaExhausted())) {
      return write(response, Refusal.quotaExhausted(shape));
    }
    return write(
        response,
        status == HttpStatus.TOO_MANY_REQUESTS
            ? Refusal.tooFast(shape, Objects.requireNonNullElse(api.retryAfterSeconds(), 1))
            : Refusal.of(shape, status, api.retryAfterSeconds()));
  }

  private Mono<Void> write(ServerHttpResponse response, Refusal refusal) {
    response.setStatusCode(refusal.status());
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    if (refusal.retryAfterSeconds() != null) {
      response
          .getHeaders()
          .set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
    }
    byte[] body = json.writeValueAsBytes(refusal.body());
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static Mono<Void> writePage(ServerHttpResponse response, HttpStatus status) {
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.TEXT_HTML);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(PROXY_PAGE)));
  }

  private RateWindow window(Store store) {
    return windows.computeIfAbsent(store.name(), _ -> newWindow(store.shape()));
  }

  /**
   * Spotify counts over rolling 30 seconds (number not published), Deezer 50 calls in 5 seconds.
   */
  private RateWindow newWindow(StoreShape shape) {
    return switch (shape) {
      case SPOTIFY -> new RateWindow(300, Duration.ofSeconds(30), clock);
      case APPLE_MUSIC -> new RateWindow(600, Duration.ofSeconds(30), clock);
      case DEEZER -> new RateWindow(50, Duration.ofSeconds(5), clock);
      case YOUTUBE -> new RateWindow(3000, Duration.ofSeconds(60), clock);
    };
  }
}
