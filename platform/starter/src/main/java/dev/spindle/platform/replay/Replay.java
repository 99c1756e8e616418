package dev.spindle.platform.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay that was asked for, and how far it is.
 *
 * @param tenantId only this tenant's records; {@code null} for all
 * @param key only records of this key, for example a release id; {@code null} for all
 * @param from records since this moment, UTC; {@code null} from the first one kept
 * @param to records before this moment, UTC; {@code null} up to the end as it was at the start
 * @param perSecond at most so many records a second; 0 is unlimited
 * @param status RUNNING, DONE, STOPPED or FAILED
 * @param scanned records read so far
 * @param applied records handed to the service so far
 * @param failed records that could not be worked
 * @param total records in the range when it began
 */
public record Replay(
    UUID id,
    String topic,
    @Nullable UUID tenantId,
    @Nullable String key,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean dryRun,
    int perSecond,
    String status,
    long scanned,
    long applied,
    long failed,
    long total,
    @Nullable String detail,
    String askedBy) {

  static final String RUNNING = "RUNNING";
  static final String DONE = "DONE";
  static final String STOPPED = "STOPPED";
  static final String FAILED = "FAILED";
}
