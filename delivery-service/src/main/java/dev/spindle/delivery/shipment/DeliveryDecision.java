package dev.spindle.delivery.shipment;

/** Outcome of a command. A refusal is a value, not an exception. */
sealed interface DeliveryDecision {

  /** The delivery after it, and what to tell. */
  record Accepted(Delivery next, DeliveryEvent.StatusChanged event) implements DeliveryDecision {}

  /** It cannot be done now. */
  record Refused(DeliveryStatus from, Class<? extends DeliveryCommand> command)
      implements DeliveryDecision {

    String sentence() {
      return "%s is not possible while the delivery is %s".formatted(command.getSimpleName(), from);
    }
  }
}
