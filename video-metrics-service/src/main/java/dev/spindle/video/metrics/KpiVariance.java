package dev.spindle.video.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was reached of what was wished for.
 *
 * @param target views wished for
 * @param views on all platforms together, by their latest numbers
 * @param variance views minus target; negative while it is not reached
 * @param percent reached, one decimal; 100 for a target of 0
 */
public record KpiVariance(long target, long views, long variance, BigDecimal percent) {

  private static final BigDecimal HUNDRED = new BigDecimal("100.0");

  /**
   * Compares.
   *
   * @param latest the latest sample of each platform
   * @return empty without a target
   */
  public static Optional<KpiVariance> of(@Nullable Long target, Collection<MetricSample> latest) {
    if (target == null) {
      return Optional.empty();
    }
    long views = latest.stream().mapToLong(MetricSample::views).reduce(0, Math::addExact);
    return Optional.of(
        new KpiVariance(target, views, Math.subtractExact(views, target), percent(views, target)));
  }

  private static BigDecimal percent(long views, long target) {
    return target == 0
        ? HUNDRED
        : BigDecimal.valueOf(views)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(target), 1, RoundingMode.HALF_UP);
  }
}
