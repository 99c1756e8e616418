package dev.spindle.video.release;

import java.util.UUID;

/** Where lifecycle-service says a release stands, since a version of its lifecycle. */
public record StateNews(UUID releaseId, long lifecycleVersion, String state) {}
