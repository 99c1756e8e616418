package dev.spindle.dspsync.compare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync run comes to.
 *
 * @param verdict in one word
 * @param open differences nobody has decided on
 * @param tracks what the catalogue is to take over; empty unless SYNCED
 * @param accepted decisions that change the catalogue; empty unless SYNCED
 */
public record Conclusion(
    Verdict verdict, List<Difference> open, List<TakenTrack> tracks, List<Decision> accepted) {

  /** Outcome of a run. */
  public enum Verdict {
    /** At least one store shows the release, and no difference is open. */
    SYNCED,
    /** At least one difference is open. */
    CONFLICTS,
    /** Every store answered, and none shows the release. */
    NOT_FOUND,
    /** A store gave no usable answer: nothing is concluded from the silence of others. */
    INCOMPLETE
  }

  /**
   * Concludes. A store that failed blocks agreement, never disagreement: a release is not locked on
   * a broken answer.
   *
   * @param released first day of sale as planned, local; absent when it is not known here
   * @param sightings one per connected store
   * @param decisions of earlier runs; those whose values have changed settle nothing any more
   */
  public static Conclusion of(
      LocalRelease ours,
      @Nullable LocalDate released,
      List<Sighting> sightings,
      List<Decision> decisions,
      Tolerances tolerances) {
    List<Comparison> comparisons =
        sightings.stream()
            .filter(Sighting.Shown.class::isInstance)
            .map(Sighting.Shown.class::cast)
            .map(shown -> Comparison.of(ours, released, shown.album(), tolerances))
            .toList();
    List<Difference> all = new Consensus(ours, comparisons, decisions).differences();
    List<Decision> valid =
        decisions.stream().filter(d -> all.stream().anyMatch(d::settles)).toList();
    List<Difference> open =
        all.stream().filter(d -> valid.stream().noneMatch(v -> v.settles(d))).toList();
    Verdict verdict = verdict(sightings, open);
    return verdict == Verdict.SYNCED
        ? new Conclusion(
            verdict,
            open,
            new Consensus(ours, comparisons, valid).taken(),
            valid.stream().filter(Decision::changesUs).toList())
        : new Conclusion(verdict, open, List.of(), List.of());
  }

  private static Verdict verdict(List<Sighting> sightings, List<Difference> open) {
    if (!open.isEmpty()) {
      return Verdict.CONFLICTS;
    }
    if (sightings.isEmpty() || has(sightings, Sighting.Failed.class)) {
      return Verdict.INCOMPLETE;
    }
    return has(sightings, Sighting.Shown.class) ? Verdict.SYNCED : Verdict.NOT_FOUND;
  }

  private static boolean has(List<Sighting> sightings, Class<? extends Sighting> kind) {
    return sightings.stream().anyMatch(kind::isInstance);
  }
}
