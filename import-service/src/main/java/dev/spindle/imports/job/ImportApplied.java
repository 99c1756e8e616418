package dev.spindle.imports.job;

import dev.spindle.imports.mapping.Preview;
import java.time.Instant;
import java.util.UUID;

/** A person wants an import to become, or to fill, a release; told as {@code import.mapped}. */
public record ImportApplied(
    UUID importId, UUID releaseId, ImportMode mode, Preview preview, Instant at) {}
