package dev.spindle.lifecycle.suggestions;

import dev.spindle.lifecycle.commands.ReleaseState;
import java.time.Instant;
import java.util.UUID;

/**
 * How far an import thinks a release is.
 *
 * @param state what the tracks' own status allows to claim
 * @param at when the import was mapped, UTC
 */
public record Suggestion(UUID importId, ReleaseState state, Instant at) {}
