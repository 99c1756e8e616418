package dev.spindle.lifecycle.overview;

import static java.util.stream.Collectors.toMap;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.history.HistoryEntry;
import dev.spindle.lifecycle.release.Seen;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release's way through the seven states.
 *
 * @param stages every state, in its usual order
 */
public record Timeline(Seen seen, List<Stage> stages) {

  /** How a stage lies to where the release stands. */
  public enum Progress {
    /** Behind it. */
    DONE,
    /** Left out: a draft may be mixed without having been recorded here. */
    SKIPPED,
    /** Where it stands. */
    CURRENT,
    /** Ahead of it. */
    AHEAD
  }

  /**
   * One state.
   *
   * @param at when the release last came to it; {@code null} when it is ahead or was skipped
   * @param actor who brought it there; {@code null} for the first
   */
  public record Stage(
      ReleaseState state,
      Progress progress,
      @Nullable Instant at,
      @Nullable String actor,
      @Nullable String reason) {}

  /**
   * Lays the stages out.
   *
   * @param arrivals the last arrival at each state
   */
  static Timeline of(Seen seen, List<HistoryEntry> arrivals) {
    var byState = arrivals.stream().collect(toMap(HistoryEntry::toState, entry -> entry));
    return new Timeline(
        seen, Arrays.stream(ReleaseState.values()).map(s -> stage(s, seen, byState)).toList());
  }

  private static Stage stage(
      ReleaseState state, Seen seen, Map<ReleaseState, HistoryEntry> arrivals) {
    var order = state.compareTo(seen.release().state());
    var arrival = arrivals.get(state);
    if (order > 0) {
      return new Stage(state, Progress.AHEAD, null, null, null);
    }
    var progress = order == 0 ? Progress.CURRENT : Progress.DONE;
    if (arrival != null) {
      return new Stage(state, progress, arrival.occurredAt(), arrival.actor(), arrival.reason());
    }
    return state == ReleaseState.DRAFT
        ? new Stage(state, progress, seen.startedAt(), null, null)
        : new Stage(state, Progress.SKIPPED, null, null, null);
  }
}
