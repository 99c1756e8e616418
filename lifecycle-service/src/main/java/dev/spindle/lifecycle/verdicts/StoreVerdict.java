package dev.spindle.lifecycle.verdicts;

import org.jspecify.annotations.Nullable;

/**
 * The last sync run heard of.
 *
 * @param outcome what came of it here, a sentence; {@code null} when nothing was to come of it
 */
public record StoreVerdict(SyncRun run, @Nullable String outcome) {}
