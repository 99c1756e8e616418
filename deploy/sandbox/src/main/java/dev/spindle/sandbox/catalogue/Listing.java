package dev.spindle.sandbox.catalogue;

import java.time.Instant;

/**
 * An album on its way into, or in, a store's catalogue.
 *
 * @param album as last delivered
 * @param acceptedAt when the store accepted the message it stems from
 */
public record Listing(Album album, Instant acceptedAt) {}
