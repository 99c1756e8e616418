package dev.spindle.delivery.shipment;

/** What a delivery does at the store. */
public enum MessageType {
  /** The store has never had the release. */
  INITIAL,
  /** The store has it; this says what is true now, in full. */
  UPDATE,
  /** No longer to be sold: the same message without any deal. */
  TAKEDOWN,
  /** Withdrawn for ever. */
  PURGE;

  /** Whether the store sells the release once it has taken this in. */
  public boolean offers() {
    return this == INITIAL || this == UPDATE;
  }
}
