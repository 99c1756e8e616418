package dev.spindle.sandbox.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A practice video.
 *
 * @param title as shown
 * @param publishedAt when it went public; the moment it was put up, when left out
 * @param durationMs milliseconds
 * @param views at publication
 * @param viewsPerHour by which the views grow, steadily
 * @param likes at publication; hidden when absent
 * @param comments at publication; switched off when absent
 * @param isPrivate whether it is left out of answers
 */
public record Video(
    String title,
    @Nullable Instant publishedAt,
    @Nullable Long durationMs,
    @Nullable Long views,
    @Nullable Long viewsPerHour,
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Boolean isPrivate) {

  /** The video with its publication time set. */
  Video publishedBy(Instant now) {
    return new Video(
        title,
        Objects.requireNonNullElse(publishedAt, now),
        durationMs,
        views,
        viewsPerHour,
        likes,
        comments,
        isPrivate);
  }

  /** Views so far. */
  long viewsAt(Instant now) {
    Instant since = Objects.requireNonNullElse(publishedAt, now);
    long seconds = Math.max(0, Duration.between(since, now).toSeconds());
    return Objects.requireNonNullElse(views, 0L)
        + Objects.requireNonNullElse(viewsPerHour, 0L) * seconds / 3600;
  }

  /** Playing time. */
  Duration duration() {
    return Duration.ofMillis(Objects.requireNonNullElse(durationMs, 180_000L));
  }

  /** Whether everybody may see it. */
  boolean isPublic() {
    return !Boolean.TRUE.equals(isPrivate);
  }
}
