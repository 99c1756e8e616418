package dev.spindle.delivery.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, for people.
 *
 * @param endedAt null while it runs
 * @param outcome DELIVERED, FAILED or LOST; null while it runs
 * @param files in the order they were sent
 */
public record AttemptView(
    int attempt,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    @Nullable String error,
    @Nullable String detail,
    List<FileView> files) {

  /** The same with its files. */
  AttemptView with(List<FileView> own) {
    return new AttemptView(attempt, startedAt, endedAt, outcome, error, detail, own);
  }

  /**
   * One file of an attempt.
   *
   * @param size bytes
   * @param sent bytes that left in this attempt
   * @param state SENDING, PLACED or FOUND
   * @param comparedBy MD5 or SIZE once it is in place
   */
  public record FileView(
      String path, long size, long sent, String state, @Nullable String comparedBy) {}
}
