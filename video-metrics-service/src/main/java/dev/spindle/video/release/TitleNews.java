package dev.spindle.video.release;

import java.util.UUID;

/** What the catalogue calls a release, since a version of it. */
public record TitleNews(UUID releaseId, long catalogVersion, String title) {}
