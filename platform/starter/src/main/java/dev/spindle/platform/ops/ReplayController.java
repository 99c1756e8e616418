package dev.spindle.platform.ops;

import com.fasterxml.uuid.Generators;
import dev.spindle.platform.events.Subscriptions;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.replay.Replay;
import dev.spindle.platform.replay.Replays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Replays over HTTP, for the ops role. */
@RestController
@RequestMapping("/api/ops/replays")
class ReplayController {

  private final Replays replays;
  private final Subscriptions subscriptions;

  ReplayController(Replays replays, Subscriptions subscriptions) {
    this.replays = replays;
    this.subscriptions = subscriptions;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Replay> start(@Valid @RequestBody ReplayRequest request, Principal operator) {
    return subscriptions.topics().contains(request.topic())
        ? replays.start(request.replay(operator.getName()))
        : CommonProblem.MALFORMED_REQUEST.error(
            "This service does not hear %s; it hears %s"
                .formatted(request.topic(), subscriptions.topics()));
  }

  @GetMapping
  Flux<Replay> latest() {
    return replays.latest();
  }

  @GetMapping("/{id}")
  Mono<Replay> find(@PathVariable UUID id) {
    return replays.find(id);
  }

  @PostMapping("/{id}/stop")
  Mono<Replay> stop(@PathVariable UUID id) {
    return replays.stop(id);
  }

  /** {@code release} is the record key; rate is records a second, 0 for no limit. */
  record ReplayRequest(
      @NotBlank String topic,
      @Nullable UUID tenant,
      @Nullable String release,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean dryRun,
      @Min(0) int rate) {

    Replay replay(String operator) {
      var id = Generators.timeBasedEpochGenerator().generate();
      return new Replay(
          id, topic, tenant, release, from, to, dryRun, rate, "RUNNING", 0, 0, 0, 0, null,
          operator);
    }
  }
}
