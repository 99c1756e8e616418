package dev.spindle.video.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody hired, or to be hired.
 *
 * @param optionId of the catalogue
 * @param name who it is, once known
 * @param costMinor estimate in minor units of the plan's currency
 */
public record CastAssignment(
    UUID id,
    String optionId,
    @Nullable String name,
    @Nullable String roleOverride,
    @Nullable Long costMinor,
    boolean confirmed,
    @Nullable String notes) {}
