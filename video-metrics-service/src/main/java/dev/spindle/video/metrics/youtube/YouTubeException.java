package dev.spindle.video.metrics.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** YouTube did not give the numbers. Never carries the request's address: the key is in it. */
public final class YouTubeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Kind {
    /** The day's quota is used up; nothing can be had before {@link #notBefore}. */
    QUOTA,
    /** The key or the request is wrong; trying again does not help. */
    REFUSED,
    /** No answer, an overload, or an answer that cannot be read; later may be better. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final String reason;
  private final transient @Nullable Instant notBefore;

  YouTubeException(Kind kind, String reason) {
    this(kind, reason, null);
  }

  YouTubeException(Kind kind, String reason, @Nullable Instant notBefore) {
    super(reason, null, false, false);
    this.kind = kind;
    this.reason = reason;
    this.notBefore = notBefore;
  }

  public Kind kind() {
    return kind;
  }

  /** One sentence for a person. */
  public String reason() {
    return reason;
  }

  /** When quota is to be had again; {@code null} for other kinds. */
  public @Nullable Instant notBefore() {
    return notBefore;
  }
}
