package dev.spindle.delivery.checking;

import dev.spindle.delivery.packaging.PackagePlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A package as it is kept with its delivery.
 *
 * @param plan null when there could be no message
 * @param ern the message as sent; null when there could be none
 * @param builtAt when it was made
 */
public record StoredPackage(
    @Nullable PackagePlan plan, @Nullable String ern, CheckReport report, Instant builtAt) {

  /** Whether it passed every stage: from then on it never changes. */
  public boolean isSealed() {
    return plan != null && ern != null && report.accepted();
  }
}
