package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Sighting;
import java.time.Instant;

/**
 * What a store said last.
 *
 * @param sighting what it said
 * @param askedAt when
 */
public record SightingAt(Sighting sighting, Instant askedAt) {}
