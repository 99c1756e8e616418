package dev.spindle.delivery.shipment;

import dev.spindle.delivery.release.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, as far as planning must tell two of them apart.
 *
 * @param content hash of the snapshot without its version: equal when the stores would read the
 *     same
 * @param start when it goes out, as text; empty when there is no schedule
 */
public record MessageFacts(String content, String start) {

  /** The facts of a message made from that snapshot for that plan. */
  public static MessageFacts of(String contentHash, @Nullable Schedule schedule) {
    return new MessageFacts(contentHash, startOf(schedule));
  }

  private static String startOf(@Nullable Schedule schedule) {
    return schedule == null
        ? ""
        : "%s %s %s".formatted(schedule.localDateTime(), schedule.zone(), schedule.policy());
  }
}
