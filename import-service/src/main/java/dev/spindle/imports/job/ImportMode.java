package dev.spindle.imports.job;

/** What applying an import does. */
public enum ImportMode {
  /** Makes a new release, with the id the import named from its beginning. */
  CREATE,
  /** Fills what is empty in an existing release; overwrites nothing. */
  MERGE
}
