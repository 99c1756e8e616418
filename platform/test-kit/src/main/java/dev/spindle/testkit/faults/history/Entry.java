package dev.spindle.testkit.faults.history;

/**
 * A fact and its moment.
 *
 * @param nanos on this JVM's monotonic clock
 */
public record Entry(long nanos, Fact fact) {}
