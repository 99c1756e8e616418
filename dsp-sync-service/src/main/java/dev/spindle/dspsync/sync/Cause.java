package dev.spindle.dspsync.sync;

/** Why a run took place. */
public enum Cause {
  /** The release went out. */
  RELEASED,
  /** A store received or accepted a package of the release. */
  DELIVERED,
  /** The catalogue changed while conflicts were open. */
  CATALOG_CHANGED,
  /** A person asked for it. */
  MANUAL,
  /** It was time again. */
  SCHEDULED,
  /** A person decided about a conflict; nobody was asked anew. */
  RESOLVED;

  /** Whether whoever caused it waits for an announcement, even of what is known. */
  boolean isAnswered() {
    return this == RELEASED || this == MANUAL || this == RESOLVED;
  }
}
