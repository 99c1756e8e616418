package dev.spindle.gateway.events;

import dev.spindle.gateway.events.LiveStream.Item;
import dev.spindle.gateway.login.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live stream: server-sent events, resumed by {@code Last-Event-ID}. */
@RestController
final class EventsController {

  private static final Duration RETRY = Duration.ofSeconds(2);

  private final LiveStream stream;
  private final OpenStreams streams;
  private final FeedSettings settings;
  private final Clock clock;

  EventsController(LiveStream stream, OpenStreams streams, FeedSettings settings, Clock clock) {
    this.stream = stream;
    this.streams = streams;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> events(
      @AuthenticationPrincipal Jwt token,
      @RequestParam(required = false) @Nullable UUID releaseId,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
    var caller = Caller.of(token);
    var tenant = caller.needTenant();
    var news = stream.follow(tenant, releaseId, lastSeen).map(EventsController::serverSent);
    var alive =
        Flux.interval(settings.heartbeat())
            .onBackpressureDrop()
            .map(_ -> ServerSentEvent.builder().comment("alive").build());
    return streams.counted(tenant, Flux.merge(news, alive).takeUntilOther(end(caller)));
  }

  /** A stream lives no longer than its token; the browser comes back with a fresh one. */
  private Mono<?> end(Caller caller) {
    var expires = caller.expires();
    return expires == null ? Mono.never() : Mono.delay(Duration.between(clock.instant(), expires));
  }

  private static ServerSentEvent<Object> serverSent(Item item) {
    return switch (item) {
      // an id without data: browsers keep it for Last-Event-ID and dispatch nothing
      case Item.Opened(var place) ->
          ServerSentEvent.builder().comment("connected").id(place).retry(RETRY).build();
      case Item.Happened(var event) ->
          ServerSentEvent.<Object>builder(event.view()).id(event.id()).build();
      // browsers dispatch nothing that has no data
      case Item.Missed() -> ServerSentEvent.builder().event("missed").data(Map.of()).build();
    };
  }
}
