package dev.spindle.lifecycle.overview.api;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.overview.Overview;
import dev.spindle.lifecycle.overview.Timeline;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.schedule.Territories;
import dev.spindle.lifecycle.schedule.TerritoryMoment;
import dev.spindle.lifecycle.schedule.api.ScheduleView;
import dev.spindle.platform.web.Versions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows where a release stands. */
@RestController
@RequestMapping("/api/releases/{releaseId}")
class LifecycleController {

  private final Overview overview;

  LifecycleController(Overview overview) {
    this.overview = overview;
  }

  /** The seven stages, where the release stands, and what may come next. */
  record TimelineView(
      UUID releaseId,
      long version,
      ReleaseState current,
      List<StageView> stages,
      @Nullable ScheduleView schedule,
      List<OptionView> next) {

    static TimelineView of(Timeline timeline, Authentication caller) {
      var release = timeline.seen().release();
      return new TimelineView(
          release.id(),
          release.version(),
          release.state(),
          timeline.stages().stream().map(StageView::of).toList(),
          ScheduleView.of(release.standing().plan()),
          OptionView.all(timeline.seen(), caller));
    }
  }

  record StageView(
      ReleaseState state,
      String label,
      Timeline.Progress progress,
      @Nullable Instant at,
      @Nullable String actor,
      @Nullable String reason) {

    static StageView of(Timeline.Stage stage) {
      return new StageView(
          stage.state(),
          stage.state().label(),
          stage.progress(),
          stage.at(),
          stage.actor(),
          stage.reason());
    }
  }

  /**
   * The plan, and when each offered territory has the release.
   *
   * @param outIn offered territories that have it by now
   */
  record MomentsView(
      @Nullable ScheduleView schedule, List<String> outIn, List<TerritoryMoment> territories) {

    static MomentsView of(Seen seen) {
      var plan = seen.release().standing().plan();
      if (plan == null) {
        return new MomentsView(null, List.of(), List.of());
      }
      var moments = Territories.moments(plan, seen.release().facts().territories());
      var out =
          moments.stream()
              .filter(moment -> !moment.at().isAfter(seen.at()))
              .map(TerritoryMoment::territory)
              .toList();
      return new MomentsView(ScheduleView.of(plan), out, moments);
    }
  }

  @GetMapping("/lifecycle")
  Mono<ResponseEntity<LifecycleView>> lifecycle(
      @PathVariable UUID releaseId, Authentication caller) {
    return overview
        .picture(releaseId)
        .map(picture -> LifecycleView.of(picture, caller))
        .map(view -> Versions.ok(view, view.version()));
  }

  @GetMapping("/timeline")
  Mono<TimelineView> timeline(@PathVariable UUID releaseId, Authentication caller) {
    return overview.timeline(releaseId).map(timeline -> TimelineView.of(timeline, caller));
  }

  @GetMapping("/schedule")
  Mono<ResponseEntity<MomentsView>> schedule(@PathVariable UUID releaseId) {
    return overview
        .release(releaseId)
        .map(seen -> Versions.ok(MomentsView.of(seen), seen.release().version()));
  }
}
