package dev.spindle.delivery.shipment;

/** What a delivery does at the store. */
public enum MessageType {
  /** The store has never had the release. */
  INITIAL,
  /** The store has it; this says what is true now, in full. */
  UPDATE,
  /** No longer to be sold: the same message without any deal. */
  TAKEDOWN,
  /**
   * Sent in error or withdrawn for ever: the store is to forget it, files included. Few stores take
   * one, and none as a takedown. Source: ERN 4.3, PurgeReleaseMessage.
   */
  PURGE;

  /** Whether the store sells the release once it has taken this in. */
  public boolean offers() {
    return this == INITIAL || this == UPDATE;
  }
}
