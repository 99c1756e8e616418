package dev.spindle.lifecycle.release;

import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static dev.spindle.lifecycle.LifecycleFixtures.deliverable;
import static dev.spindle.lifecycle.release.ReleaseExamples.EVERYBODY;
import static dev.spindle.lifecycle.release.ReleaseExamples.at;
import static dev.spindle.lifecycle.release.ReleaseExamples.command;
import static dev.spindle.lifecycle.release.ReleaseExamples.empty;
import static dev.spindle.lifecycle.release.ReleaseExamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.Decision.Accepted;
import dev.spindle.lifecycle.release.Decision.Refused;
import dev.spindle.lifecycle.release.Decision.Why;
import dev.spindle.platform.problem.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {

  @ParameterizedTest(name = "{0} + {1}")
  @MethodSource("everyStateAndTransition")
  void acceptsExactlyTheMovesOfTheTable(ReleaseState from, Transition transition) {
    var release = at(from, deliverable());

    var decision = release.decide(request(from, transition), "ada", NOW);

    Transitions.find(from, transition)
        .ifPresentOrElse(
            row -> moved(release, row, decision),
            () ->
                assertThat(decision)
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::why)
                    .isEqualTo(Why.WRONG_STATE));
  }

  static Stream<Arguments> everyStateAndTransition() {
    return Arrays.stream(ReleaseState.values())
        .flatMap(from -> Arrays.stream(Transition.values()).map(t -> Arguments.of(from, t)));
  }

  private static void moved(Release before, Transitions.Row row, Decision decision) {
    // partial-lock asks for an open release, lock for one that is partly locked: see the walk
    if (row.on() == Transition.PARTIAL_LOCK) {
      return;
    }
    assertThat(decision).isInstanceOf(Accepted.class);
    var accepted = (Accepted) decision;
    assertThat(accepted.next().state()).isEqualTo(row.to());
    assertThat(accepted.next().version()).isEqualTo(before.version() + 1);
    assertThat(accepted.change().before()).isEqualTo(before.standing());
    assertThat(accepted.change().after()).isEqualTo(accepted.next().standing());
    assertThat(accepted.change().version()).isEqualTo(accepted.next().version());
  }

  @Test
  void hasOneTargetPerStateAndTransition() {
    var seen = new HashSet<List<Object>>();
    assertThat(Transitions.TABLE).allMatch(row -> seen.add(List.of(row.from(), row.on())));
  }

  @Test
  void usesEveryTransition() {
    assertThat(Transition.values()).allMatch(t -> !Transitions.sources(t).isEmpty());
  }

  @Test
  void reachesEveryStateFromDraft() {
    var reached = new HashSet<>(Set.of(ReleaseState.DRAFT));
    while (Transitions.TABLE.stream()
        .filter(row -> reached.contains(row.from()))
        .anyMatch(row -> reached.add(row.to()))) {}
    assertThat(reached).containsExactlyInAnyOrder(ReleaseState.values());
  }

  @Test
  void leavesLockedByUnlockOnly() {
    assertThat(Transitions.TABLE)
        .filteredOn(row -> row.from() == ReleaseState.LOCKED)
        .extracting(Transitions.Row::on)
        .containsExactly(Transition.UNLOCK);
  }

  @ParameterizedTest
  @EnumSource
  void isNothingForAViewer(Transition transition) {
    Transitions.sources(transition)
        .forEach(
            from ->
                assertThat(refused(at(from, deliverable()), transition, Set.of()))
                    .isEqualTo(Why.NOT_YOURS));
  }

  @ParameterizedTest(name = "{0} is not for {1}")
  @CsvSource({
    "SCHEDULED, RELEASE,     EDITOR",
    "LOCKED,    UNLOCK,      EDITOR",
    "LOCKED,    UNLOCK,      SYSTEM",
    "MASTERED,  RELEASE_NOW, SYSTEM"
  })
  void keepsCapacitiesApart(ReleaseState from, Transition transition, Performer performer) {
    assertThat(refused(at(from, deliverable()), transition, Set.of(performer)))
        .isEqualTo(Why.NOT_YOURS);
  }

  @ParameterizedTest(name = "{1} from {0}: {2}")
  @CsvSource({
    "DRAFT,     COMPLETE_MIXING,    no-tracks",
    "RECORDING, COMPLETE_MIXING,    no-tracks",
    "MIXED,     COMPLETE_MASTERING, no-tracks",
    "MASTERED,  SCHEDULE,           no-tracks no-cover no-upc",
    "MASTERED,  RELEASE_NOW,        no-tracks no-cover no-upc",
    "SCHEDULED, RELEASE_NOW,        no-tracks no-cover no-upc"
  })
  void namesEverythingThatStandsInTheWay(ReleaseState from, Transition transition, String codes) {
    var decision = at(from, empty()).decide(request(from, transition), "ada", NOW);

    assertThat(decision).isInstanceOf(Refused.class);
    assertThat(((Refused) decision).violations())
        .extracting(Violation::code)
        .containsExactly(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "SCHEDULE, MASTERED",
    "RESCHEDULE, SCHEDULED",
    "UNLOCK, LOCKED",
    "REOPEN_MIXING, MASTERED"
  })
  void asksForWhatItNeeds(Transition transition, ReleaseState from) {
    var bare = Request.byPerson(new ReleaseCommand.Move(transition), EVERYBODY, " ", 7L);

    assertThat(at(from, deliverable()).decide(bare, "ada", NOW))
        .asInstanceOf(type(Refused.class))
        .extracting(Refused::why)
        .isEqualTo(Why.INCOMPLETE);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESCHEDULE", "CANCEL_SCHEDULE"})
  void replacesAPlanOnlyForThoseWhoHaveSeenIt(Transition transition) {
    var blind =
        Request.byPerson(command(ReleaseState.SCHEDULED, transition), EVERYBODY, "because", null);

    assertThat(at(ReleaseState.SCHEDULED, deliverable()).decide(blind, "ada", NOW))
        .asInstanceOf(type(Refused.class))
        .extracting(Refused::why)
        .isEqualTo(Why.BLIND);
  }

  @Test
  void locksOnlyWhatIsPartlyLocked() {
    var opened = at(ReleaseState.RELEASED, LockLevel.UNLOCKED, deliverable());

    assertThat(refused(opened, Transition.LOCK, EVERYBODY)).isEqualTo(Why.GUARDED);
  }

  @Test
  void neverLetsAHistoryRunBackwards() {
    var release = at(ReleaseState.DRAFT, deliverable());
    var clockSetBack = release.changedAt().minusSeconds(3600);

    var decision =
        release.decide(
            request(ReleaseState.DRAFT, Transition.START_RECORDING), "ada", clockSetBack);

    assertThat(((Accepted) decision).change().by().at()).isEqualTo(release.changedAt());
  }

  @ParameterizedTest
  @EnumSource
  void offersExactlyWhatItAccepts(ReleaseState from) {
    var release = at(from, deliverable());

    for (var option : release.options(EVERYBODY, NOW)) {
      var decision = release.decide(request(from, option.transition()), "ada", NOW);
      assertThat(option.isAllowed())
          .as("%s from %s", option.transition(), from)
          .isEqualTo(decision instanceof Accepted);
    }
  }

  private static Why refused(Release release, Transition transition, Set<Performer> performers) {
    var request = Request.byPerson(command(release.state(), transition), performers, "because", 7L);
    return ((Refused) release.decide(request, "ada", NOW)).why();
  }
}
