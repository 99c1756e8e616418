package dev.spindle.imports.job;

import dev.spindle.imports.sessionstudio.Violation;

/** What became of a document that was handed in. */
public sealed interface Upload {

  /**
   * It is kept, understood or not (its state tells).
   *
   * @param isNew whether this document had not been seen before
   */
  record Kept(ImportJob job, boolean isNew) implements Upload {}

  /** It is not JSON and was not kept. */
  record NotJson(Violation violation) implements Upload {}
}
