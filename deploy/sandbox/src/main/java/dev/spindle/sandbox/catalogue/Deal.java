package dev.spindle.sandbox.catalogue;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a release or track may be shown.
 *
 * @param included ISO 3166-1 alpha-2 codes; holds {@code Worldwide} or is empty when only
 *     exclusions are given
 * @param excluded codes that are out
 * @param start first moment, inclusive
 * @param end first moment that is out again; open when absent
 */
public record Deal(
    Set<String> included, Set<String> excluded, DealMoment start, @Nullable DealMoment end) {

  static final String WORLDWIDE = "Worldwide";

  /** Whether it holds in a territory at a moment. */
  public boolean covers(String territory, Instant now) {
    return reaches(territory)
        && !start.in(territory).isAfter(now)
        && (end == null || end.in(territory).isAfter(now));
  }

  private boolean reaches(String territory) {
    return !excluded.contains(territory)
        && (included.isEmpty() || included.contains(WORLDWIDE) || included.contains(territory));
  }
}
