package dev.spindle.dspsync.compare;

import java.util.Set;

/**
 * Where a release may be sold.
 *
 * @param inverted whether {@code codes} are the exceptions from the whole world
 * @param codes ISO 3166-1 alpha-2, upper case
 */
public record SaleArea(boolean inverted, Set<String> codes) {

  /** Everywhere. */
  public static final SaleArea WORLD = new SaleArea(true, Set.of());

  /** Copies the codes. */
  public SaleArea {
    codes = Set.copyOf(codes);
  }

  /** Whether a territory is part of it. */
  public boolean covers(String territory) {
    return codes.contains(territory) != inverted;
  }

  /**
   * The market to ask a store about: the preferred one if the release is sold there, else the first
   * where it is; availability is per territory, so asking elsewhere would find nothing.
   */
  public String marketFor(String preferred) {
    return covers(preferred) || inverted
        ? preferred
        : codes.stream().sorted().findFirst().orElse(preferred);
  }
}
