package dev.spindle.delivery.failure;

import static dev.spindle.delivery.failure.RetryRule.backingOff;
import static dev.spindle.delivery.failure.RetryRule.immediateThenBackingOff;
import static dev.spindle.delivery.failure.RetryRule.never;

/**
 * Why a delivery did not get through. The name goes on the wire ({@code
 * delivery.status-changed.errorCategory}) and is never reworded.
 */
public enum ErrorCategory {
  /** The message is not valid: not well-formed, or against the schema. Needs a person. */
  FORMAT(never()),
  /** Audio or artwork is not what the store takes. Needs a person. */
  QUALITY(never()),
  /** A fact is missing or wrong in the catalogue. Needs a person. */
  METADATA(never()),
  /**
   * The store refused the credential. Tried twice more, slowly, because a rotation may be under
   * way; never more, because stores lock accounts.
   */
  AUTH(backingOff(2)),
  /** The host showed another key than the pinned one. Needs a person: it may be somebody else. */
  HOST_KEY(never()),
  /** The store asked for fewer requests. */
  RATE_LIMIT(backingOff(10)),
  /** The store cannot be reached: no address, nobody listens, or it turns sessions away. */
  UNAVAILABLE(backingOff(10)),
  /** The store stopped answering or made no progress. */
  TIMEOUT(immediateThenBackingOff(3, 10)),
  /** The line broke. */
  NETWORK(immediateThenBackingOff(3, 10)),
  /** The store's file system refused: no space, over quota, no rename. */
  REMOTE_STORAGE(backingOff(10)),
  /** A fault of our own. */
  INTERNAL(backingOff(3));

  private final RetryRule rule;

  ErrorCategory(RetryRule rule) {
    this.rule = rule;
  }

  /** How often it is tried again. */
  public RetryRule rule() {
    return rule;
  }

  /** Whether it says something about the store's health, so that a breaker should count it. */
  public boolean isStoreTrouble() {
    return switch (this) {
      case UNAVAILABLE, TIMEOUT, NETWORK, RATE_LIMIT -> true;
      case FORMAT, QUALITY, METADATA, AUTH, HOST_KEY, REMOTE_STORAGE, INTERNAL -> false;
    };
  }
}
