package dev.spindle.ddex.resource;

import org.jspecify.annotations.Nullable;

/**
 * A file with what is said about its content.
 *
 * @param facts of the content; {@link MediaFacts#NONE} when nothing is said
 * @param file where it is, or null when it is not in this delivery
 */
public record MediaFile(MediaFacts facts, @Nullable FileRef file) {}
