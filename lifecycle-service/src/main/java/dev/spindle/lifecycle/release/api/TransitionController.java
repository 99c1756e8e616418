package dev.spindle.lifecycle.release.api;

import static java.util.stream.Collectors.joining;

import dev.spindle.lifecycle.callers.Callers;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.web.Versions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Moves a release. If-Match is optional: a transition is judged by where the release stands. */
@RestController
@RequestMapping("/api/releases/{releaseId}")
class TransitionController {

  private static final String IF_MATCH = "If-Match";

  private final ReleaseLifecycle lifecycle;

  TransitionController(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  record TransitionRequest(@Nullable String transition, @Nullable String reason) {}

  record ReasonRequest(@Nullable String reason) {}

  record UnlockRequest(@Nullable String reason, @Nullable LockLevel level) {}

  @PostMapping("/transition")
  Mono<ResponseEntity<StandingView>> transition(
      @PathVariable UUID releaseId,
      @RequestBody TransitionRequest body,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication caller) {
    return handle(releaseId, command(body.transition()), body.reason(), ifMatch, caller);
  }

  @PostMapping("/release-now")
  Mono<ResponseEntity<StandingView>> releaseNow(
      @PathVariable UUID releaseId,
      @RequestBody(required = false) @Nullable ReasonRequest body,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication caller) {
    var move = new ReleaseCommand.Move(Transition.RELEASE_NOW);
    return handle(releaseId, move, reason(body), ifMatch, caller);
  }

  @PostMapping("/lock")
  Mono<ResponseEntity<StandingView>> lock(
      @PathVariable UUID releaseId,
      @RequestBody(required = false) @Nullable ReasonRequest body,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication caller) {
    var move = new ReleaseCommand.Move(Transition.LOCK);
    return handle(releaseId, move, reason(body), ifMatch, caller);
  }

  @PostMapping("/unlock")
  Mono<ResponseEntity<StandingView>> unlock(
      @PathVariable UUID releaseId,
      @RequestBody UnlockRequest body,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication caller) {
    var level = body.level() == null ? LockLevel.UNLOCKED : body.level();
    var unlock = new ReleaseCommand.Unlock(level);
    return handle(releaseId, unlock, body.reason(), ifMatch, caller);
  }

  private Mono<ResponseEntity<StandingView>> handle(
      UUID releaseId,
      ReleaseCommand command,
      @Nullable String reason,
      @Nullable String ifMatch,
      Authentication caller) {
    var version = ifMatch == null ? null : Versions.required(ifMatch);
    var request = Request.byPerson(command, Callers.performers(caller), reason, version);
    return lifecycle
        .handle(releaseId, request)
        .map(seen -> Versions.ok(StandingView.of(seen), seen.release().version()));
  }

  private static @Nullable String reason(@Nullable ReasonRequest body) {
    return body == null ? null : body.reason();
  }

  private static ReleaseCommand command(@Nullable String name) {
    return Transition.named(name == null ? "" : name)
        .map(TransitionController::command)
        .orElseThrow(() -> CommonProblem.INVALID_INPUT.because("No such transition", unknown()));
  }

  private static ReleaseCommand command(Transition transition) {
    return transition == Transition.UNLOCK
        ? new ReleaseCommand.Unlock(LockLevel.UNLOCKED)
        : new ReleaseCommand.Move(transition);
  }

  private static List<Violation> unknown() {
    var names = Arrays.stream(Transition.values()).map(Transition::wireName);
    return List.of(
        new Violation(
            "transition",
            "unknown-transition",
            "There is no transition of that name.",
            "Send one of: %s.".formatted(names.collect(joining(", ")))));
  }
}
