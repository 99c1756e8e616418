package dev.spindle.catalog.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code given out.
 *
 * @param track it goes to; null for a UPC
 */
record Taken(String code, @Nullable UUID track) {}
