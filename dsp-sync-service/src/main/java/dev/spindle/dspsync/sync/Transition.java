package dev.spindle.dspsync.sync;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release moved to another state.
 *
 * @param releaseId release id
 * @param lifecycleVersion rising per release
 * @param state where it stands now, lifecycle's word
 * @param releasedOn first day of sale as planned, local; absent when there is no plan
 */
public record Transition(
    UUID releaseId, long lifecycleVersion, String state, @Nullable LocalDate releasedOn) {}
