package dev.spindle.testkit.faults.history;

/** What a history is judged by; the numbers are those of the invariants in docs/faults.md. */
public enum Invariant {
  /**
   * What was acknowledged is there, once, under the version that was told; what was refused is not.
   */
  I1,
  /** What is there was published under exactly one event id, and nothing else was. */
  I2,
  /** An event is worked by a consumer once, however often it is handed over. */
  I3,
  /**
   * Per key, events are published and applied in order, and answers fit one order of the writes.
   */
  I4,
  /** Every move is legal and starts where the last one ended; what is locked stays as it is. */
  I5,
  /**
   * A partner that sees a batch marked as complete has all its files, whole; the mark comes once,
   * and what lies under a final name stays as it is.
   */
  I8,
  /** What a consumer was handed it applied, passed over or set aside; nothing else. */
  I9
}
