package dev.spindle.catalog.release;

/** How much of a release may be edited; lifecycle-service decides which one holds. */
public enum LockLevel {
  /** Everything. */
  UNLOCKED,
  /** What {@link EditPolicy} leaves open. */
  PARTIAL,
  /** Nothing: the stores are the authority. */
  LOCKED
}
