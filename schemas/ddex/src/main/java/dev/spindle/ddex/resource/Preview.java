package dev.spindle.ddex.resource;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file a store may play for free.
 *
 * @param start seconds from the beginning, may have a fraction
 * @param end seconds from the beginning, or null
 * @param length playing time, or null
 * @param expression how it is meant
 */
public record Preview(
    BigDecimal start, @Nullable BigDecimal end, @Nullable Duration length, Expression expression) {

  /** How a preview is meant; names are DDEX's. */
  public enum Expression {
    /** The store is told to cut this part. */
    Instructive,
    /** The store is told what the file is. */
    Informative
  }

  /** Canonical decimals, so that 45 and 45.0 are one. */
  public Preview {
    start = plain(start);
    end = end == null ? null : plain(end);
  }

  /** To be cut by the store from a point in milliseconds. */
  public static Preview startingAt(long millis) {
    return new Preview(BigDecimal.valueOf(millis, 3), null, null, Expression.Instructive);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
