package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Difference;
import dev.spindle.dspsync.compare.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a run changes in a release's list of conflicts.
 *
 * @param added newly seen
 * @param gone seen before, and no longer there
 * @param open all that wait after the run
 */
record ConflictLedger(List<Conflict> added, List<Conflict> gone, List<Conflict> open) {

  /**
   * Compares the list with what a run found. Conflicts of stores that gave no answer stay as they
   * are.
   *
   * @param listed conflicts of the release that are open
   * @param found differences nobody has decided on
   * @param answered stores that answered in this run
   */
  static ConflictLedger of(
      UUID releaseId,
      List<Conflict> listed,
      List<Difference> found,
      Set<Provider> answered,
      Instant now,
      Supplier<UUID> ids) {
    List<Conflict> gone =
        listed.stream()
            .filter(conflict -> answered.contains(conflict.difference().provider()))
            .filter(conflict -> !found.contains(conflict.difference()))
            .map(Conflict::gone)
            .toList();
    List<Conflict> added =
        found.stream()
            .filter(difference -> listed.stream().noneMatch(c -> c.difference().equals(difference)))
            .map(difference -> Conflict.found(ids.get(), releaseId, difference, now))
            .toList();
    List<Conflict> open =
        Stream.concat(
                listed.stream().filter(c -> gone.stream().noneMatch(g -> g.id().equals(c.id()))),
                added.stream())
            .toList();
    return new ConflictLedger(added, gone, open);
  }
}
