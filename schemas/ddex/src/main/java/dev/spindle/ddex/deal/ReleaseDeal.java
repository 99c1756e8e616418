package dev.spindle.ddex.deal;

import java.util.List;

/**
 * Deals of one or more releases of the message.
 *
 * @param releases references R…, at least one
 * @param deals at least one
 */
public record ReleaseDeal(List<String> releases, List<Deal> deals) {

  /** Checks that neither is empty. */
  public ReleaseDeal {
    releases = List.copyOf(releases);
    deals = List.copyOf(deals);
    if (releases.isEmpty() || deals.isEmpty()) {
      throw new IllegalArgumentException("a release deal names releases and deals");
    }
  }
}
