package dev.spindle.delivery.work;

import dev.spindle.delivery.placing.PlacedFile;
import org.jspecify.annotations.Nullable;

/**
 * How far one file got in an attempt.
 *
 * @param size bytes
 * @param sent bytes that left in this attempt
 * @param comparedBy MD5 or SIZE once it is in place
 */
record FileProgress(String path, long size, long sent, State state, @Nullable String comparedBy) {

  /** Where a file stands. */
  enum State {
    /** On its way. */
    SENDING,
    /** Sent, compared, renamed. */
    PLACED,
    /** There already, from an earlier attempt, and the same. */
    FOUND
  }

  static FileProgress sending(String path, long size, long sent) {
    return new FileProgress(path, size, sent, State.SENDING, null);
  }

  static FileProgress placed(String path, long size, PlacedFile placed) {
    var state = placed.bytesSent() == 0 && size > 0 ? State.FOUND : State.PLACED;
    return new FileProgress(path, size, placed.bytesSent(), state, placed.check().name());
  }
}
