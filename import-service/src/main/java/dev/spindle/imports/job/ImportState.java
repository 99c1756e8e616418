package dev.spindle.imports.job;

/** Where an import stands. The allowed moves are in {@link ImportTransitions}. */
public enum ImportState {
  /** Read and mapped; waits for a person to apply it. */
  PENDING,
  /** Applied: the event is on its way, the catalogue has not answered yet. */
  PROCESSING,
  /** The catalogue says that the release is there. */
  COMPLETED,
  /** The document broke its schema, or the catalogue did not answer in time. */
  FAILED
}
