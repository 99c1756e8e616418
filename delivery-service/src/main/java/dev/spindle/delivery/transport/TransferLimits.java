package dev.spindle.delivery.transport;

import java.time.Duration;

/**
 * Patience with a store.
 *
 * @param connect for TCP, key exchange and login each
 * @param window how often progress is judged
 * @param minBytesPerWindow less than this within a window, while something is being done, ends the
 *     connection; any finished operation counts as enough
 */
public record TransferLimits(Duration connect, Duration window, long minBytesPerWindow) {}
