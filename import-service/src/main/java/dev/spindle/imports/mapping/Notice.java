package dev.spindle.imports.mapping;

/**
 * Something a person should know before applying an import.
 *
 * @param severity whether something was lost or doubtful, or only put in order
 * @param code lower-case and stable, for example {@code isrc-malformed}
 * @param field JSON pointer into the document as it came, for example {@code /tracks/0/title}
 * @param text one sentence
 */
public record Notice(Severity severity, String code, String field, String text) {

  /** How much a notice matters. */
  public enum Severity {
    /** Put in order; nothing lost. */
    INFO,
    /** Left out, or to be checked. */
    WARNING
  }
}
