package dev.spindle.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.planning.Planner.Step;
import dev.spindle.delivery.planning.ReleaseStanding.Phase;
import dev.spindle.delivery.shipment.DeliveryStatus;
import dev.spindle.delivery.shipment.Lane;
import dev.spindle.delivery.shipment.MessageFacts;
import dev.spindle.delivery.shipment.MessageType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {

  private static final UUID TARGET = new UUID(0, 1);
  private static final MessageFacts NOW = new MessageFacts("content", "friday");
  private static final MessageFacts CHANGED = new MessageFacts("other content", "friday");
  private static final MessageFacts MOVED = new MessageFacts("content", "monday");

  @ParameterizedTest
  @EnumSource(value = Phase.class, names = "PRIVATE", mode = EnumSource.Mode.EXCLUDE)
  void sendsWhatATargetHasNeverHad(Phase phase) {
    assertThat(Planner.next(phase, NOW, Lane.empty(TARGET))).hasValueSatisfying(sends("INITIAL"));
  }

  @Test
  void keepsWhatIsPrivate() {
    assertThat(Planner.next(Phase.PRIVATE, NOW, Lane.empty(TARGET))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void findsNothingToDoWhereAllIsSaid(Phase phase) {
    var lane =
        lane(phase == Phase.PRIVATE ? MessageType.TAKEDOWN : MessageType.INITIAL, "DELIVERED", NOW);

    assertThat(Planner.next(phase, NOW, lane)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, ACKNOWLEDGED, changed, UPDATE",
    "SCHEDULED, UPLOADING,    changed, UPDATE",
    "SCHEDULED, QUEUED,       changed, INITIAL",
    "SCHEDULED, FAILED,       changed, INITIAL",
    "RELEASED,  ACKNOWLEDGED, moved,   UPDATE",
    "RELEASED,  REJECTED,     changed, INITIAL",
    "LOCKED,    FAILED,       changed, INITIAL"
  })
  void sendsNews(Phase phase, String status, String what, String expected) {
    var now = what.equals("changed") ? CHANGED : MOVED;

    assertThat(Planner.next(phase, now, lane(MessageType.INITIAL, status, NOW)))
        .hasValueSatisfying(sends(expected));
  }

  @ParameterizedTest
  @CsvSource({"RELEASED, changed", "LOCKED, changed", "LOCKED, moved"})
  void doesNotSendStoresTheirOwnWordsBack(Phase phase, String what) {
    var now = what.equals("changed") ? CHANGED : MOVED;

    assertThat(Planner.next(phase, now, lane(MessageType.INITIAL, "ACKNOWLEDGED", NOW))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DELIVERED", "ACKNOWLEDGED", "UPLOADING", "BUILDING"})
  void takesDownWhatAStoreHasOrMayHaveAnyMoment(String status) {
    assertThat(Planner.next(Phase.PRIVATE, NOW, lane(MessageType.INITIAL, status, NOW)))
        .hasValueSatisfying(sends("TAKEDOWN"));
  }

  @ParameterizedTest
  @CsvSource({"QUEUED", "RETRYING", "FAILED"})
  void callsOffWhatNoStoreHasHeardOf(String status) {
    assertThat(Planner.next(Phase.PRIVATE, NOW, lane(MessageType.INITIAL, status, NOW)))
        .get()
        .isInstanceOf(Step.CallOff.class);
  }

  @Test
  void leavesAloneWhatAPersonCalledOff() {
    var held =
        new Lane(
            TARGET,
            new Lane.Sent(TARGET, MessageType.TAKEDOWN, DeliveryStatus.ACKNOWLEDGED, NOW, true),
            MessageType.TAKEDOWN);

    assertThat(Planner.next(Phase.SCHEDULED, CHANGED, held)).isEmpty();
  }

  @Test
  void whatWasPurgedIsNotOfferedAgainWithTheRest() {
    var purged = lane(MessageType.PURGE, "ACKNOWLEDGED", NOW);

    assertThat(Planner.isBehind(CHANGED, purged)).isFalse();
    assertThat(Planner.next(Phase.PRIVATE, CHANGED, purged)).isEmpty();
    assertThat(purged.storeKnowsIt()).isFalse();
  }

  /**
   * Whatever the past of a lane, doing what the planner says leaves it with nothing more to say.
   */
  @Test
  void settlesAfterOneStepWhateverTheLane() {
    for (long seed = 0; seed < 5000; seed++) {
      var dice = new Random(seed);
      var phase = Phase.values()[dice.nextInt(Phase.values().length)];
      var now = new MessageFacts("c" + dice.nextInt(2), "s" + dice.nextInt(2));
      var lane = randomLane(dice);

      var after = Planner.next(phase, now, lane).map(step -> done(step, now, lane)).orElse(lane);

      assertThat(Planner.next(phase, now, after)).as("seed %d", seed).isEmpty();
    }
  }

  private static Lane done(Step step, MessageFacts now, Lane before) {
    return switch (step) {
      case Step.CallOff _ -> Lane.empty(TARGET);
      case Step.Send(var type, var _) ->
          new Lane(
              TARGET,
              new Lane.Sent(TARGET, type, DeliveryStatus.QUEUED, now, false),
              before.arrived());
    };
  }

  private static Lane randomLane(Random dice) {
    var statuses = EnumSet.complementOf(EnumSet.of(DeliveryStatus.CANCELLED)).toArray();
    var status = (DeliveryStatus) statuses[dice.nextInt(statuses.length)];
    var type = dice.nextInt(4) == 0 ? MessageType.TAKEDOWN : MessageType.INITIAL;
    var message = new MessageFacts("c" + dice.nextInt(2), "s" + dice.nextInt(2));
    return new Lane(
        TARGET,
        new Lane.Sent(TARGET, type, status, message, dice.nextInt(5) == 0),
        dice.nextBoolean() ? MessageType.UPDATE : null);
  }

  private static Lane lane(MessageType type, String status, MessageFacts message) {
    var as = DeliveryStatus.valueOf(status);
    boolean there = as == DeliveryStatus.DELIVERED || as == DeliveryStatus.ACKNOWLEDGED;
    return new Lane(TARGET, new Lane.Sent(TARGET, type, as, message, false), there ? type : null);
  }

  private static java.util.function.Consumer<Step> sends(String type) {
    return step ->
        assertThat(step)
            .isInstanceOfSatisfying(
                Step.Send.class,
                send -> assertThat(send.messageType()).isEqualTo(MessageType.valueOf(type)));
  }

  @Test
  void nobodyIsBehindOnceTold() {
    assertThat(Planner.isBehind(NOW, lane(MessageType.INITIAL, "QUEUED", NOW))).isFalse();
    assertThat(Planner.isBehind(CHANGED, lane(MessageType.INITIAL, "ACKNOWLEDGED", NOW))).isTrue();
    assertThat(Optional.of(Lane.empty(TARGET)))
        .hasValueSatisfying(lane -> assertThat(Planner.isBehind(NOW, lane)).isTrue());
  }
}
