package dev.spindle.testkit.faults.history;

import org.jspecify.annotations.Nullable;

/** One thing a fault test saw. Versions count the writes of a key, from 1. */
public sealed interface Fact {

  /** What a client wanted. */
  enum Act {
    WRITE,
    READ
  }

  /** What a client was told; {@link #UNKNOWN} is no answer, or one that leaves it open (5xx). */
  enum Outcome {
    DONE,
    REFUSED,
    UNKNOWN
  }

  /** A client asked; a repeat under the same idempotency key is the same operation. */
  record Asked(String op, String key, Act act) implements Fact {}

  /**
   * A client was answered.
   *
   * @param version written or read; none unless {@link Outcome#DONE}
   */
  record Answered(String op, Outcome outcome, @Nullable Long version) implements Fact {}

  /** At the end, the database held the effect of an operation. */
  record Present(String op, String key, long version) implements Fact {}

  /** A topic held an event; in the order of the topic. */
  record Published(String event, String key, long version) implements Fact {}

  /** A consumer was handed an event, for the first time or again. */
  record Received(String consumer, String event) implements Fact {}

  /** A consumer's effect committed; in the order of the commits. */
  record Applied(String consumer, String event, String key, long version) implements Fact {}

  /** A consumer worked an event and found it to be old news; that committed, too. */
  record PassedOver(String consumer, String event) implements Fact {}

  /** A consumer set an event aside. */
  record SetAside(String consumer, String event, String reason) implements Fact {}

  /** An aggregate went from a state to another; in the order of its history. */
  record Moved(String key, String from, String to) implements Fact {}

  /**
   * A field of an aggregate as it stood at one of its versions; in their order.
   *
   * @param locked whether nobody may change it from then on
   */
  record Stood(String key, String field, String value, boolean locked) implements Fact {}

  /** A partner saw a file under its final name; in the order it saw them. */
  record Shown(String partner, String path, String md5) implements Fact {}

  /**
   * A partner saw the file that says a batch is complete.
   *
   * @param batch its folder, with a slash at the end
   */
  record Marked(String partner, String batch) implements Fact {}

  /**
   * At the end, a batch was said to have held a file.
   *
   * @param path with the batch's folder
   */
  record Packed(String partner, String batch, String path, String md5) implements Fact {}
}
