package dev.spindle.video.metrics;

import java.util.UUID;

/** The numbers of a video were read; told as {@code video.metrics-synced}. */
public record MetricsSynced(UUID releaseId, MetricSample sample) {}
