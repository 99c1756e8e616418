package dev.spindle.delivery.acknowledgement;

import java.time.Instant;

/**
 * How a file looked in a store's folder. A store may write under the final name, so a file that
 * makes no sense may be half a file; only when it looks the same at the next look is it whole.
 *
 * @param name without its folder
 * @param size bytes
 * @param modified when the store says it was last written, in seconds
 */
record Sighting(String name, long size, Instant modified) {}
