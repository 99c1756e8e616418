package dev.spindle.platform.database;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result row whose columns are asked for by what they must be. */
public final class Row {

  private final Readable columns;

  Row(Readable columns) {
    this.columns = columns;
  }

  /** A column that is never null. */
  public <T> T the(String name, Class<T> type) {
    return Objects.requireNonNull(columns.get(name, type), name);
  }

  /** A column that may be null. */
  public <T> @Nullable T maybe(String name, Class<T> type) {
    return columns.get(name, type);
  }

  /** A text column that is never null. */
  public String text(String name) {
    return the(name, String.class);
  }

  /** A text column that may be null. */
  public @Nullable String maybeText(String name) {
    return maybe(name, String.class);
  }

  /** A uuid column that is never null. */
  public UUID id(String name) {
    return the(name, UUID.class);
  }

  /** A bigint column that is never null. */
  public long number(String name) {
    return the(name, Long.class);
  }

  /** An integer column that is never null. */
  public int small(String name) {
    return the(name, Integer.class);
  }

  /** A boolean column that is never null. */
  public boolean flag(String name) {
    return the(name, Boolean.class);
  }

  /** A timestamptz column that is never null. */
  public Instant instant(String name) {
    return the(name, Instant.class);
  }
}
