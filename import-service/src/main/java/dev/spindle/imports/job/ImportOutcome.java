package dev.spindle.imports.job;

/** What a completed import came to. */
public enum ImportOutcome {
  /** There is a release of its own. */
  CREATED,
  /** Something that was empty in the release is filled. */
  FILLED,
  /** Nothing that the document says was missing in the release. */
  NOTHING_TO_FILL
}
