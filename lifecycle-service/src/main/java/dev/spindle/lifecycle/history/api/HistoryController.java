package dev.spindle.lifecycle.history.api;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.history.HistoryEntry;
import dev.spindle.lifecycle.history.ReleaseHistory;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.api.ScheduleView;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows the history of a release. */
@RestController
class HistoryController {

  private final ReleaseHistory history;

  HistoryController(ReleaseHistory history) {
    this.history = history;
  }

  /** An entry with its plan as JSON shows it; otherwise as {@link HistoryEntry}. */
  record EntryView(
      long version,
      String transition,
      ReleaseState fromState,
      ReleaseState toState,
      LockLevel fromLock,
      LockLevel toLock,
      @Nullable ScheduleView schedule,
      long catalogVersion,
      String actor,
      @Nullable String reason,
      @Nullable String causeEventId,
      Instant occurredAt) {

    static EntryView of(HistoryEntry entry) {
      return new EntryView(
          entry.version(),
          entry.transition(),
          entry.fromState(),
          entry.toState(),
          entry.fromLock(),
          entry.toLock(),
          ScheduleView.of(entry.plan()),
          entry.catalogVersion(),
          entry.actor(),
          entry.reason(),
          entry.causeEventId(),
          entry.occurredAt());
    }
  }

  /**
   * How a release stood.
   *
   * @param entry the last one before that moment; {@code null} while it was a new draft
   */
  record AsOfView(Instant at, @Nullable EntryView entry) {}

  @GetMapping("/api/releases/{releaseId}/history/as-of")
  Mono<AsOfView> asOf(@PathVariable UUID releaseId, @RequestParam Instant at) {
    return history
        .asOf(releaseId, at)
        .map(entry -> new AsOfView(at, entry.map(EntryView::of).orElse(null)));
  }

  @GetMapping("/api/releases/{releaseId}/history")
  Mono<Page<EntryView>> list(@PathVariable UUID releaseId, PageRequest page) {
    return history.list(releaseId, page).map(entries -> entries.map(EntryView::of));
  }
}
