package dev.spindle.ddex.report;

/** How bad a finding is. */
public enum Severity {
  /** The message must not be sent, or is refused. */
  ERROR,
  /** A store may object, or something is probably not meant. */
  WARNING,
  /** Good to know. */
  INFO
}
