package dev.spindle.catalog.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field as read: its value, or nothing because it is absent or bad. */
public record Slot<T>(@Nullable T value) {

  /** The value; only called once the whole body is found good. */
  public T get() {
    return Objects.requireNonNull(value, "A required field was read as absent");
  }

  /** The value, or null when absent. */
  public @Nullable T orNull() {
    return value;
  }

  /** The value, or this when absent. */
  public T or(T usual) {
    return value == null ? usual : value;
  }
}
