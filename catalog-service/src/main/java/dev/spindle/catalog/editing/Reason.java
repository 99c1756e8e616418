package dev.spindle.catalog.editing;

import org.jspecify.annotations.Nullable;

/**
 * Why something is in the history.
 *
 * @param kind word, kebab case
 * @param detail fields touched, or why something was refused
 * @param cause id of the event behind it; null when a person did it
 */
public record Reason(String kind, @Nullable String detail, @Nullable String cause) {}
