package dev.spindle.delivery.release;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When a release goes out.
 *
 * @param localDateTime without zone; how it is meant is told by policy
 * @param zone IANA zone the creator planned in
 * @param policy LOCAL_TIME (in every territory) or ONE_INSTANT (in {@code zone} only)
 * @param firstInstant first moment at which it is out anywhere
 */
public record Schedule(
    LocalDateTime localDateTime, String zone, String policy, Instant firstInstant) {

  /** Policy word: the local time of each territory. */
  public static final String LOCAL_TIME = "LOCAL_TIME";
}
