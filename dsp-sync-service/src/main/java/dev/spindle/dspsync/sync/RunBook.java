package dev.spindle.dspsync.sync;

import com.fasterxml.uuid.Generators;
import dev.spindle.dspsync.compare.Conclusion;
import dev.spindle.dspsync.compare.Conclusion.Verdict;
import dev.spindle.dspsync.compare.Decision;
import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.compare.StoreAlbum;
import dev.spindle.dspsync.compare.Tolerances;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends runs: concludes, and writes down all that follows. Always inside a transaction. */
@Component
class RunBook {

  private final SubjectStore subjects;
  private final ConflictStore conflicts;
  private final SightingStore sightings;
  private final RunStore runs;
  private final Announcer announcer;
  private final Planner planner;
  private final Tolerances tolerances;
  private final Clock clock;

  RunBook(
      SyncTables tables,
      Announcer announcer,
      Planner planner,
      ToleranceSettings tolerances,
      Clock clock) {
    this.subjects = tables.subjects();
    this.conflicts = tables.conflicts();
    this.sightings = tables.sightings();
    this.runs = tables.runs();
    this.announcer = announcer;
    this.planner = planner;
    this.tolerances = tolerances.tolerances();
    this.clock = clock;
  }

  /** A run about to end. */
  record Ending(
      Subject subject,
      LocalRelease release,
      List<Sighting> sightings,
      Cause cause,
      String actor,
      Instant startedAt) {}

  /** Ends a run whose subject is locked; emits the moment of the next look. */
  Mono<Instant> end(Ending ending) {
    return conflicts
        .standing(ending.subject().releaseId())
        .flatMap(standing -> end(ending, standing));
  }

  private Mono<Instant> end(Ending ending, List<Conflict> standing) {
    Instant now = clock.instant();
    Conclusion conclusion = conclude(ending, standing);
    ConflictLedger ledger = ledger(ending, standing, conclusion, now);
    SyncRun run = run(ending, conclusion.verdict(), ledger.open().size(), now);
    SyncEnded ended = new SyncEnded(run, conclusion, shown(ending.sightings()));
    boolean speak = isNews(ending, ended);
    Subject next =
        ending
            .subject()
            .ended(
                conclusion.verdict(),
                allShow(ending.sightings()),
                speak ? ended.digest() : ending.subject().announced());
    Instant look = planner.nextLook(now, next.fruitless(), ending.sightings());
    return conflicts
        .write(ledger)
        .then(sightings.replace(run.releaseId(), ending.sightings(), now))
        .then(runs.add(run))
        .then(subjects.replace(next.planned(Cause.SCHEDULED, "system", look)))
        .then(speak ? announcer.announce(ended) : Mono.empty())
        .thenReturn(look);
  }

  private Conclusion conclude(Ending ending, List<Conflict> standing) {
    List<Decision> decisions =
        standing.stream().map(Conflict::decision).flatMap(Optional::stream).toList();
    return Conclusion.of(
        ending.release(), ending.subject().releasedOn(), ending.sightings(), decisions, tolerances);
  }

  private static ConflictLedger ledger(
      Ending ending, List<Conflict> standing, Conclusion conclusion, Instant now) {
    Set<Provider> answered =
        ending.sightings().stream()
            .filter(sighting -> !(sighting instanceof Sighting.Failed))
            .map(Sighting::provider)
            .collect(Collectors.toSet());
    return ConflictLedger.of(
        ending.subject().releaseId(),
        standing.stream().filter(c -> c.status() == Conflict.Status.OPEN).toList(),
        conclusion.open(),
        answered,
        now,
        Generators.timeBasedEpochGenerator()::generate);
  }

  private static SyncRun run(Ending ending, Verdict verdict, int openConflicts, Instant now) {
    return new SyncRun(
        Generators.timeBasedEpochGenerator().generate(),
        ending.subject().releaseId(),
        ending.subject().sequence() + 1,
        ending.cause(),
        ending.actor(),
        ending.startedAt(),
        now,
        verdict,
        ending.release().version(),
        openConflicts);
  }

  /** An inconclusive run says nothing; the others speak when asked to, or when they know news. */
  private static boolean isNews(Ending ending, SyncEnded ended) {
    return ended.run().verdict() != Verdict.INCOMPLETE
        && (ending.cause().isAnswered() || !ended.digest().equals(ending.subject().announced()));
  }

  private static List<StoreAlbum> shown(List<Sighting> sightings) {
    return sightings.stream()
        .filter(Sighting.Shown.class::isInstance)
        .map(sighting -> ((Sighting.Shown) sighting).album())
        .toList();
  }

  private static boolean allShow(List<Sighting> sightings) {
    return !sightings.isEmpty() && sightings.stream().allMatch(Sighting.Shown.class::isInstance);
  }
}
