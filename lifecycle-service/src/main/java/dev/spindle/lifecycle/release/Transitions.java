package dev.spindle.lifecycle.release;

import static dev.spindle.lifecycle.commands.ReleaseState.DRAFT;
import static dev.spindle.lifecycle.commands.ReleaseState.MASTERED;
import static dev.spindle.lifecycle.commands.ReleaseState.MIXED;
import static dev.spindle.lifecycle.commands.ReleaseState.RECORDING;
import static dev.spindle.lifecycle.commands.ReleaseState.RELEASED;
import static dev.spindle.lifecycle.commands.ReleaseState.SCHEDULED;
import static dev.spindle.lifecycle.guards.Guard.ARTIST_CREDITED;
import static dev.spindle.lifecycle.guards.Guard.AUDIO_LONG_ENOUGH;
import static dev.spindle.lifecycle.guards.Guard.DATE_IN_FUTURE;
import static dev.spindle.lifecycle.guards.Guard.DATE_WITHIN_REACH;
import static dev.spindle.lifecycle.guards.Guard.DUE;
import static dev.spindle.lifecycle.guards.Guard.EVIDENCE_IS_FRESH;
import static dev.spindle.lifecycle.guards.Guard.HAS_BARCODE;
import static dev.spindle.lifecycle.guards.Guard.HAS_COVER;
import static dev.spindle.lifecycle.guards.Guard.HAS_TRACKS;
import static dev.spindle.lifecycle.guards.Guard.LOCAL_TIME_EXISTS;
import static dev.spindle.lifecycle.guards.Guard.LOOSENS;
import static dev.spindle.lifecycle.guards.Guard.NOT_YET_LOCKED;
import static dev.spindle.lifecycle.guards.Guard.OFFERED_SOMEWHERE;
import static dev.spindle.lifecycle.guards.Guard.PARTLY_LOCKED;
import static dev.spindle.lifecycle.guards.Guard.TRACKS_HAVE_AUDIO;
import static dev.spindle.lifecycle.guards.Guard.TRACKS_HAVE_ISRC;
import static dev.spindle.lifecycle.locks.LockLevel.LOCKED;
import static dev.spindle.lifecycle.locks.LockLevel.PARTIAL;
import static dev.spindle.lifecycle.locks.LockLevel.UNLOCKED;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.guards.Guard;
import dev.spindle.lifecycle.locks.LockLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may be done to a release. The code, the answer to "what next", the diagram
 * and the tests are all read from it.
 */
final class Transitions {

  private static final Set<Performer> EDITOR = Set.of(Performer.EDITOR);
  private static final Set<Performer> ADMIN = Set.of(Performer.ADMIN);
  private static final Set<Performer> SYSTEM = Set.of(Performer.SYSTEM);
  private static final Set<Performer> EDITOR_OR_SYSTEM = Set.of(Performer.EDITOR, Performer.SYSTEM);

  private static final List<Guard> NOTHING = List.of();
  private static final List<Guard> A_TRACK = List.of(HAS_TRACKS);
  private static final List<Guard> MASTERS =
      List.of(HAS_TRACKS, TRACKS_HAVE_AUDIO, AUDIO_LONG_ENOUGH, ARTIST_CREDITED);
  private static final List<Guard> DELIVERABLE =
      with(MASTERS, HAS_COVER, HAS_BARCODE, TRACKS_HAVE_ISRC, OFFERED_SOMEWHERE);
  private static final List<Guard> A_DATE =
      List.of(LOCAL_TIME_EXISTS, DATE_IN_FUTURE, DATE_WITHIN_REACH);

  /** A lock that stays as it is, or is named by the command. */
  private static final @Nullable LockLevel AS_IS = null;

  // The moment itself asks for nothing but the time: the stores have the release and show it then,
  // whatever has become of our copy.
  static final List<Row> TABLE =
      List.of(
          new Row(DRAFT, Transition.START_RECORDING, RECORDING, UNLOCKED, EDITOR, NOTHING),
          new Row(DRAFT, Transition.COMPLETE_MIXING, MIXED, UNLOCKED, EDITOR, A_TRACK),
          new Row(RECORDING, Transition.COMPLETE_MIXING, MIXED, UNLOCKED, EDITOR, A_TRACK),
          new Row(MIXED, Transition.REOPEN_RECORDING, RECORDING, UNLOCKED, EDITOR, NOTHING),
          new Row(MIXED, Transition.COMPLETE_MASTERING, MASTERED, UNLOCKED, EDITOR, MASTERS),
          new Row(MASTERED, Transition.REOPEN_MIXING, MIXED, UNLOCKED, EDITOR, NOTHING),
          new Row(
              MASTERED, Transition.SCHEDULE, SCHEDULED, PARTIAL, EDITOR, with(DELIVERABLE, A_DATE)),
          new Row(MASTERED, Transition.RELEASE_NOW, RELEASED, PARTIAL, EDITOR, DELIVERABLE),
          new Row(SCHEDULED, Transition.RESCHEDULE, SCHEDULED, AS_IS, EDITOR, A_DATE),
          new Row(SCHEDULED, Transition.CANCEL_SCHEDULE, MASTERED, UNLOCKED, EDITOR, NOTHING),
          new Row(SCHEDULED, Transition.RELEASE, RELEASED, PARTIAL, SYSTEM, List.of(DUE)),
          new Row(SCHEDULED, Transition.RELEASE_NOW, RELEASED, PARTIAL, EDITOR, DELIVERABLE),
          new Row(
              SCHEDULED,
              Transition.PARTIAL_LOCK,
              SCHEDULED,
              PARTIAL,
              EDITOR,
              List.of(NOT_YET_LOCKED)),
          new Row(SCHEDULED, Transition.UNLOCK, SCHEDULED, AS_IS, ADMIN, List.of(LOOSENS)),
          new Row(
              RELEASED,
              Transition.PARTIAL_LOCK,
              RELEASED,
              PARTIAL,
              EDITOR,
              List.of(NOT_YET_LOCKED)),
          new Row(RELEASED, Transition.UNLOCK, RELEASED, AS_IS, ADMIN, List.of(LOOSENS)),
          new Row(
              RELEASED,
              Transition.LOCK,
              ReleaseState.LOCKED,
              LOCKED,
              EDITOR_OR_SYSTEM,
              List.of(PARTLY_LOCKED, EVIDENCE_IS_FRESH)),
          new Row(
              ReleaseState.LOCKED, Transition.UNLOCK, RELEASED, AS_IS, ADMIN, List.of(LOOSENS)));

  /**
   * One move.
   *
   * @param lock the lock after it; {@code null} when it stays or the command names it
   * @param by who may do it: one of these capacities is enough
   * @param guards all must hold
   */
  record Row(
      ReleaseState from,
      Transition on,
      ReleaseState to,
      @Nullable LockLevel lock,
      Set<Performer> by,
      List<Guard> guards) {}

  private Transitions() {}

  /** The move a transition makes from a state, if it is possible there at all. */
  static Optional<Row> find(ReleaseState from, Transition on) {
    return TABLE.stream().filter(row -> row.from() == from && row.on() == on).findFirst();
  }

  /** States a transition is possible from, in their usual order. */
  static List<ReleaseState> sources(Transition on) {
    return TABLE.stream().filter(row -> row.on() == on).map(Row::from).sorted().toList();
  }

  private static List<Guard> with(List<Guard> some, Guard... more) {
    return with(some, List.of(more));
  }

  private static List<Guard> with(List<Guard> some, List<Guard> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
