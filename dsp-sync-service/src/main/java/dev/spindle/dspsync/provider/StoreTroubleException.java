package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Sighting.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A store gave no usable answer. Never reaches a client: it becomes a sighting. */
public final class StoreTroubleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final transient @Nullable Instant retryAt;

  /**
   * @param detail one plain sentence, without anything secret
   * @param retryAt the moment the store named for asking again
   */
  public StoreTroubleException(Trouble trouble, String detail, @Nullable Instant retryAt) {
    super(detail);
    this.trouble = trouble;
    this.retryAt = retryAt;
  }

  /** A trouble without a moment. */
  public StoreTroubleException(Trouble trouble, String detail) {
    this(trouble, detail, null);
  }

  /** What kind. */
  public Trouble trouble() {
    return trouble;
  }

  /** When the store wants to be asked again. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }
}
