package dev.spindle.delivery.shipment;

/** Where a delivery stands. The allowed moves are in {@link DeliveryTransitions}. */
public enum DeliveryStatus {
  /** Waits for a worker. */
  QUEUED,
  /** A worker makes the message from the catalogue snapshot. */
  BUILDING,
  /** The message is judged in four stages; nothing has left yet. */
  VALIDATING,
  /** Files are on their way; the store does not look before the completion file is there. */
  UPLOADING,
  /** Everything lies at the store, completion file included. */
  DELIVERED,
  /** The store said that it took it. */
  ACKNOWLEDGED,
  /** The store said that it did not. */
  REJECTED,
  /** The last attempt failed; the next one is due later. */
  RETRYING,
  /** Given up; a person has to look. */
  FAILED,
  /** Called off, by a person or because a newer delivery took its place. */
  CANCELLED;

  /** Whether a worker has it in its hands. */
  public boolean isInWork() {
    return this == BUILDING || this == VALIDATING || this == UPLOADING;
  }

  /** Whether it waits for a worker. */
  public boolean isWaiting() {
    return this == QUEUED || this == RETRYING;
  }

  /** Whether the whole package lies at the store. */
  public boolean hasArrived() {
    return this == DELIVERED || this == ACKNOWLEDGED || this == REJECTED;
  }
}
