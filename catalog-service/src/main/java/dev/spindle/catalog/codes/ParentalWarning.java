package dev.spindle.catalog.codes;

/** Explicit content, more than a yes or no. Source: DDEX ParentalWarningType. */
public enum ParentalWarning {
  /** Fit for everybody. */
  NOT_EXPLICIT,
  /** Not fit for everybody. */
  EXPLICIT,
  /** A clean edit of an explicit recording. */
  EXPLICIT_CONTENT_EDITED,
  /** Nobody has said; no store takes it so. */
  NO_ADVICE_AVAILABLE
}
