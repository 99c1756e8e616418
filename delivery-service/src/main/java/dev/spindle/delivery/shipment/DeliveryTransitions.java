package dev.spindle.delivery.shipment;

import static dev.spindle.delivery.shipment.DeliveryStatus.ACKNOWLEDGED;
import static dev.spindle.delivery.shipment.DeliveryStatus.BUILDING;
import static dev.spindle.delivery.shipment.DeliveryStatus.CANCELLED;
import static dev.spindle.delivery.shipment.DeliveryStatus.DELIVERED;
import static dev.spindle.delivery.shipment.DeliveryStatus.FAILED;
import static dev.spindle.delivery.shipment.DeliveryStatus.QUEUED;
import static dev.spindle.delivery.shipment.DeliveryStatus.REJECTED;
import static dev.spindle.delivery.shipment.DeliveryStatus.RETRYING;
import static dev.spindle.delivery.shipment.DeliveryStatus.UPLOADING;
import static dev.spindle.delivery.shipment.DeliveryStatus.VALIDATING;

import dev.spindle.delivery.shipment.DeliveryCommand.Acknowledge;
import dev.spindle.delivery.shipment.DeliveryCommand.Cancel;
import dev.spindle.delivery.shipment.DeliveryCommand.Check;
import dev.spindle.delivery.shipment.DeliveryCommand.Complete;
import dev.spindle.delivery.shipment.DeliveryCommand.GiveUp;
import dev.spindle.delivery.shipment.DeliveryCommand.Reject;
import dev.spindle.delivery.shipment.DeliveryCommand.Resume;
import dev.spindle.delivery.shipment.DeliveryCommand.Retry;
import dev.spindle.delivery.shipment.DeliveryCommand.Start;
import dev.spindle.delivery.shipment.DeliveryCommand.TryLater;
import dev.spindle.delivery.shipment.DeliveryCommand.Upload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one table of allowed moves; code, diagram and tests are read from it. A delivery that is
 * uploading cannot be cancelled: the completion file may be written at that very moment, and then
 * only a takedown helps.
 */
final class DeliveryTransitions {

  record Move(DeliveryStatus from, Class<? extends DeliveryCommand> on, DeliveryStatus to) {}

  static final List<Move> TABLE =
      List.of(
          new Move(QUEUED, Start.class, BUILDING),
          new Move(QUEUED, Cancel.class, CANCELLED),
          new Move(BUILDING, Check.class, VALIDATING),
          new Move(BUILDING, Resume.class, BUILDING),
          new Move(BUILDING, TryLater.class, RETRYING),
          new Move(BUILDING, GiveUp.class, FAILED),
          new Move(BUILDING, Cancel.class, CANCELLED),
          new Move(VALIDATING, Upload.class, UPLOADING),
          new Move(VALIDATING, Resume.class, BUILDING),
          new Move(VALIDATING, TryLater.class, RETRYING),
          new Move(VALIDATING, GiveUp.class, FAILED),
          new Move(VALIDATING, Cancel.class, CANCELLED),
          new Move(UPLOADING, Complete.class, DELIVERED),
          new Move(UPLOADING, Resume.class, BUILDING),
          new Move(UPLOADING, TryLater.class, RETRYING),
          new Move(UPLOADING, GiveUp.class, FAILED),
          new Move(RETRYING, Start.class, BUILDING),
          new Move(RETRYING, Retry.class, QUEUED),
          new Move(RETRYING, Cancel.class, CANCELLED),
          new Move(FAILED, Retry.class, QUEUED),
          new Move(FAILED, Cancel.class, CANCELLED),
          new Move(DELIVERED, Acknowledge.class, ACKNOWLEDGED),
          new Move(DELIVERED, Reject.class, REJECTED));

  private DeliveryTransitions() {}

  static Optional<DeliveryStatus> next(
      DeliveryStatus from, Class<? extends DeliveryCommand> command) {
    return TABLE.stream()
        .filter(move -> move.from() == from && move.on() == command)
        .map(Move::to)
        .findFirst();
  }

  /** The diagram in {@code docs/delivery-states.md}; a test fails when that file differs. */
  static String mermaid() {
    return TABLE.stream()
        .map(m -> "    %s --> %s: %s".formatted(m.from(), m.to(), m.on().getSimpleName()))
        .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> QUEUED\n", "\n"));
  }
}
