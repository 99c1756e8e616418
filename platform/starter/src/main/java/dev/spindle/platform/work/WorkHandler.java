package dev.spindle.platform.work;

import java.time.Duration;

/** A bean that does one kind of due work. */
public interface WorkHandler {

  /** Kind of work, as given to {@link DueWork#plan}; kebab case. */
  String kind();

  /** How many at once in this process. */
  int concurrency();

  /** How many at once of one lane in this process. */
  default int concurrencyPerLane() {
    return concurrency();
  }

  /** How long a claim holds without a sign of life; extended by itself while the handler runs. */
  default Duration lease() {
    return Duration.ofSeconds(30);
  }

  /**
   * Does the work; may block (it has a virtual thread of its own). Write what it did in a
   * transaction that begins with {@link DueWork#fence}. An exception means: again, later and later.
   */
  WorkOutcome run(Lease lease);
}
