package dev.spindle.catalog.release;

/** Where a value came from. */
public enum Origin {
  /** Somebody wrote it. */
  PERSON,
  /** Taken from the tenant's own range. */
  ASSIGNED,
  /** An import brought it. */
  IMPORT,
  /** Measured from the audio. */
  AUDIO,
  /** The stores have it so. */
  STORE
}
