package dev.spindle.imports.job;

/** Outcome of a command; a refusal is a value, not an exception. */
sealed interface Decision {

  /**
   * Something changes.
   *
   * @param what name of the move, kebab case, for the history
   */
  record Accepted(ImportJob next, String what) implements Decision {}

  /** The command was carried out before; nothing changes. */
  record Repeated(ImportJob job) implements Decision {}

  /**
   * Not possible.
   *
   * @param detail why, one sentence, safe to show
   */
  record Refused(String detail) implements Decision {}
}
