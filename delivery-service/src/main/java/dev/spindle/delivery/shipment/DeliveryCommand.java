package dev.spindle.delivery.shipment;

import dev.spindle.delivery.failure.ErrorCategory;
import java.time.Instant;

/** What a worker, a store or a person does to a delivery. */
public sealed interface DeliveryCommand {

  /** A worker takes it. */
  record Start() implements DeliveryCommand {}

  /** A worker takes it after the one that had it was lost. */
  record Resume() implements DeliveryCommand {}

  /** The message is made. */
  record Check() implements DeliveryCommand {}

  /** The message passed all stages. */
  record Upload() implements DeliveryCommand {}

  /** Everything lies at the store. */
  record Complete(String detail) implements DeliveryCommand {}

  /** The store took it in. */
  record Acknowledge(String detail) implements DeliveryCommand {}

  /** The store refused it. */
  record Reject(ErrorCategory category, String detail) implements DeliveryCommand {}

  /** The attempt failed; another is due. */
  record TryLater(ErrorCategory category, String detail, Instant due) implements DeliveryCommand {}

  /** The attempt failed; no other is due. */
  record GiveUp(ErrorCategory category, String detail) implements DeliveryCommand {}

  /** A person wants another attempt now. */
  record Retry(String reason) implements DeliveryCommand {}

  /** A person calls it off, or a newer delivery takes its place. */
  record Cancel(String reason) implements DeliveryCommand {}
}
