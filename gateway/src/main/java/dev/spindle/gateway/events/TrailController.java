package dev.spindle.gateway.events;

import static dev.spindle.gateway.problem.GatewayProblem.SERVICE_UNREACHABLE;

import dev.spindle.gateway.events.LiveEvent.EventView;
import dev.spindle.gateway.login.Caller;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The event trail of a release, across topics. */
@RestController
final class TrailController {

  private final Trail trail;

  TrailController(Trail trail) {
    this.trail = trail;
  }

  @GetMapping("/api/releases/{id}/trail")
  Mono<TrailView> trail(@AuthenticationPrincipal Jwt token, @PathVariable UUID id) {
    return Mono.fromCallable(() -> trail.read(Caller.of(token).needTenant(), id))
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(
            e -> e instanceof KafkaException || e instanceof IOException,
            _ -> SERVICE_UNREACHABLE.because("The event log cannot be read now"))
        .map(TrailController::view);
  }

  private static TrailView view(Trail.Found found) {
    return new TrailView(found.events().stream().map(LiveEvent::view).toList(), found.complete());
  }

  record TrailView(List<EventView> items, boolean complete) {}
}
