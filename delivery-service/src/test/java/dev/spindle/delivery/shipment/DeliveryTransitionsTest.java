package dev.spindle.delivery.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.shipment.DeliveryTransitions.Move;
import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveryTransitionsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final List<DeliveryCommand> COMMANDS =
      List.of(
          new DeliveryCommand.Start(),
          new DeliveryCommand.Resume(),
          new DeliveryCommand.Check(),
          new DeliveryCommand.Upload(),
          new DeliveryCommand.Complete("there"),
          new DeliveryCommand.Acknowledge("taken"),
          new DeliveryCommand.Reject(ErrorCategory.QUALITY, "broken"),
          new DeliveryCommand.TryLater(ErrorCategory.NETWORK, "cut", NOW),
          new DeliveryCommand.GiveUp(ErrorCategory.METADATA, "no label"),
          new DeliveryCommand.Retry("mended"),
          new DeliveryCommand.Cancel("not wanted"));

  @Test
  void takesEveryDeclaredMoveAndRefusesEveryOther() {
    var taken = new HashSet<Move>();
    for (var from : DeliveryStatus.values()) {
      for (var command : COMMANDS) {
        switch (in(from).decide(command, NOW)) {
          case DeliveryDecision.Accepted(var next, var _) ->
              taken.add(new Move(from, command.getClass(), next.status()));
          case DeliveryDecision.Refused(var at, var on) -> {
            assertThat(at).isEqualTo(from);
            assertThat(DeliveryTransitions.next(from, on)).isEmpty();
          }
        }
      }
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(DeliveryTransitions.TABLE);
  }

  @Test
  void knowsEveryCommand() {
    assertThat(COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(DeliveryCommand.class.getPermittedSubclasses()));
  }

  @Test
  void nothingLeavesWhatTheStoreAnsweredOrSomebodyCalledOff() {
    assertThat(DeliveryTransitions.TABLE)
        .extracting(Move::from)
        .doesNotContain(
            DeliveryStatus.ACKNOWLEDGED, DeliveryStatus.REJECTED, DeliveryStatus.CANCELLED);
  }

  @Test
  void everyStatusCanBeReached() {
    var reached = EnumSet.of(DeliveryStatus.QUEUED);
    DeliveryTransitions.TABLE.forEach(move -> reached.add(move.to()));

    assertThat(reached).containsExactlyInAnyOrder(DeliveryStatus.values());
  }

  @Test
  void randomLivesAreLegalCountedAndExplained() {
    for (long seed = 0; seed < 2000; seed++) {
      var dice = new Random(seed);
      var delivery = in(DeliveryStatus.QUEUED);
      int changes = delivery.standing().sequence();
      for (int step = 0; step < 40; step++) {
        var command = COMMANDS.get(dice.nextInt(COMMANDS.size()));
        if (delivery.decide(command, NOW)
            instanceof DeliveryDecision.Accepted(var next, var event)) {
          changes++;
          assertThat(event.from()).as("seed %d", seed).isEqualTo(delivery.status());
          assertThat(next.standing().sequence()).as("seed %d", seed).isEqualTo(changes);
          assertThat(next.standing().attempt() - delivery.standing().attempt()).isBetween(0, 1);
          assertThat(next.key()).isEqualTo(delivery.key());
          delivery = next;
        }
      }
    }
  }

  @Test
  void theDiagramIsUpToDate() throws IOException {
    var statuses =
        Arrays.stream(DeliveryStatus.values())
            .map(status -> "- `" + status + "`")
            .collect(Collectors.joining("\n"));

    GeneratedDocs.assertUpToDate(
        "delivery-states.md",
        """
        # States of a delivery

        Generated from `DeliveryTransitions.TABLE`. A delivery that is uploading cannot be cancelled: the completion file may
        be written at that very moment, and then only a takedown helps.

        ```mermaid
        %s```

        %s
        """
            .formatted(DeliveryTransitions.mermaid(), statuses));
  }

  private static Delivery in(DeliveryStatus status) {
    var key = new DeliveryKey(new UUID(1, 1), 3, new UUID(2, 2), MessageType.INITIAL, 0);
    var queued =
        Delivery.queued(key, new Recipient("Store", null, Duration.ofHours(1)), 7, "why", NOW);
    return new Delivery(
        queued.id(),
        key,
        queued.targetName(),
        null,
        7,
        "why",
        NOW,
        queued.dueBy(),
        new Delivery.Standing(status, 1, 0, null, null, null));
  }
}
