package dev.spindle.lifecycle.release.api;

import dev.spindle.lifecycle.callers.Callers;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.schedule.LeadTime;
import dev.spindle.lifecycle.schedule.LeadTime.Advice;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.schedule.Territories;
import dev.spindle.lifecycle.schedule.TerritoryMoment;
import dev.spindle.lifecycle.schedule.api.ScheduleBody;
import dev.spindle.lifecycle.schedule.api.ScheduleView;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.web.Versions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Gives a release its date. If-Match is required where there is a date already. */
@RestController
@RequestMapping("/api/releases/{releaseId}/schedule")
class ScheduleController {

  private static final String IF_MATCH = "If-Match";

  private final ReleaseLifecycle lifecycle;

  ScheduleController(ReleaseLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /**
   * What a plan would mean.
   *
   * @param violations why it would be refused; empty when it would not
   * @param territories when each offered territory would have it
   */
  record PreviewView(
      @Nullable ScheduleView schedule,
      List<Violation> violations,
      List<Advice> advice,
      List<TerritoryMoment> territories) {}

  @PostMapping
  Mono<ResponseEntity<StandingView>> schedule(
      @PathVariable UUID releaseId,
      @RequestBody ScheduleBody body,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication caller) {
    return handle(releaseId, new ReleaseCommand.Plan(body.plan()), ifMatch, caller);
  }

  @DeleteMapping
  Mono<ResponseEntity<StandingView>> cancel(
      @PathVariable UUID releaseId,
      @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication caller) {
    var move = new ReleaseCommand.Move(Transition.CANCEL_SCHEDULE);
    return handle(releaseId, move, ifMatch, caller);
  }

  @PostMapping("/preview")
  Mono<PreviewView> preview(
      @PathVariable UUID releaseId, @RequestBody ScheduleBody body, Authentication caller) {
    var plan = body.plan();
    return lifecycle
        .find(releaseId)
        .zipWhen(seen -> lifecycle.neighbours(seen.release(), plan.localDateTime().toLocalDate()))
        .map(both -> preview(both.getT1(), plan, both.getT2(), caller));
  }

  private static PreviewView preview(
      Seen seen, ReleaseSchedule plan, List<String> neighbours, Authentication caller) {
    var release = seen.release();
    var request =
        Request.byPerson(
            new ReleaseCommand.Plan(plan), Callers.performers(caller), null, release.version());
    return new PreviewView(
        ScheduleView.of(plan),
        release.objections(request, seen.at()),
        Stream.concat(
                LeadTime.advise(plan, seen.at()).stream(), LeadTime.company(neighbours).stream())
            .toList(),
        Territories.moments(plan, release.facts().territories()));
  }

  private Mono<ResponseEntity<StandingView>> handle(
      UUID releaseId, ReleaseCommand command, @Nullable String ifMatch, Authentication caller) {
    var version = ifMatch == null ? null : Versions.required(ifMatch);
    var request = Request.byPerson(command, Callers.performers(caller), null, version);
    return lifecycle
        .handle(releaseId, request)
        .map(seen -> Versions.ok(StandingView.of(seen), seen.release().version()));
  }
}
