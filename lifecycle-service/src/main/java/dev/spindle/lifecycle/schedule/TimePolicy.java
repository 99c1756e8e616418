package dev.spindle.lifecycle.schedule;

/**
 * How a release's date and time is meant.
 *
 * <p>Source: DDEX knowledge base, "Start dates, end dates, start datetimes and end datetimes".
 */
public enum TimePolicy {
  /** The date and time hold on the local clock of every territory: a 26-hour window. */
  LOCAL_TIME,
  /** The date and time hold in the planned zone only: one instant for the whole world. */
  ONE_INSTANT
}
