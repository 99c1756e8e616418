package dev.spindle.video.release;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release as this service heard of it.
 *
 * @param title {@code null} until the catalogue told of it
 * @param state production state; {@code null} until lifecycle told of it
 */
public record KnownRelease(UUID id, @Nullable String title, @Nullable String state) {}
