package dev.spindle.video.metrics.youtube;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of one video, as YouTube states them.
 *
 * @param id 11 characters
 * @param likes {@code null} when the owner hides them
 * @param comments {@code null} when the owner switched them off
 */
public record VideoNumbers(String id, long views, @Nullable Long likes, @Nullable Long comments) {}
