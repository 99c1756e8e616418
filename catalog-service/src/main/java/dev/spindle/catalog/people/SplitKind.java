package dev.spindle.catalog.people;

/** Which income is shared. */
public enum SplitKind {
  /** Of the recording. */
  MASTER,
  /** Of the composition. */
  WRITER
}
