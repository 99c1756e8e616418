package dev.spindle.dspsync.connection;

import dev.spindle.dspsync.compare.Provider;
import java.time.Instant;

/**
 * A tenant's way into a store.
 *
 * @param provider the store
 * @param version from 1, one more for every change
 * @param enabled whether the store is asked
 * @param market ISO 3166-1 alpha-2 asked about
 * @param secrets sealed; never leaves this package in clear but for the calls to the store
 * @param changedAt when it was last changed
 * @param changedBy by whom
 */
public record Connection(
    Provider provider,
    long version,
    boolean enabled,
    String market,
    String secrets,
    Instant changedAt,
    String changedBy) {}
