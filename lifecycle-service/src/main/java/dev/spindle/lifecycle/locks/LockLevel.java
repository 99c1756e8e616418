package dev.spindle.lifecycle.locks;

/** How much of a release may be edited; what exactly is in {@link EditPolicy}. */
public enum LockLevel {
  /** Everything. */
  UNLOCKED,
  /** What a store takes over without a new delivery of sound: label, artwork, description. */
  PARTIAL,
  /** Nothing; the stores' data is authoritative. */
  LOCKED
}
