package dev.spindle.ddex.rules;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.model.TrackRelease;

/** Rules a store adds; what it demands stands in its pack. */
final class StoreRules {

  private StoreRules() {}

  private static String demandedBy(Case of) {
    return of.pack().name() + " demands it";
  }

  /** Stores close old versions. */
  static final class MinimumVersion implements Rule {
    @Override
    public String id() {
      return "store-minimum-version";
    }

    @Override
    public String source() {
      return "rule pack: minimum-ern";
    }

    @Override
    public void check(Case of) {
      if (of.version().compareTo(of.pack().minimumErn()) < 0) {
        of.error(
            "MessageHeader",
            "target.version",
            "%s takes ERN %s and later"
                .formatted(of.pack().name(), of.pack().minimumErn().number()),
            "Send it in a later version");
      }
    }
  }

  /** Most stores want each track offered by itself. */
  static final class TrackDeals implements Rule {
    @Override
    public String id() {
      return "store-track-deals";
    }

    @Override
    public String source() {
      return "rule pack: track-deals";
    }

    @Override
    public void check(Case of) {
      if (!of.pack().trackDeals() || of.message().deals().isEmpty()) {
        return;
      }
      if (of.message().trackReleases().isEmpty()) {
        of.error(
            "DealList",
            "offers",
            "no track is offered by itself; " + demandedBy(of),
            "Send it in the Audio profile with track releases");
      }
      for (TrackRelease track : of.message().trackReleases()) {
        if (of.message().dealsOf(track.reference()).isEmpty()) {
          of.warning(
              track.reference(),
              "offers",
              "the track has no deal of its own and will not be on sale by itself; "
                  + demandedBy(of),
              "Offer the track, unless it is meant to be withheld");
        }
      }
    }
  }

  /** Some stores know no territories. */
  static final class WorldwideOnly implements Rule {
    @Override
    public String id() {
      return "store-worldwide-only";
    }

    @Override
    public String source() {
      return "rule pack: worldwide-only";
    }

    @Override
    public void check(Case of) {
      if (of.pack().worldwideOnly()) {
        for (ReleaseDeal each : of.message().deals()) {
          for (Deal deal : each.deals()) {
            if (!deal.territories().isWorldwide()) {
              of.error(
                  "DealList",
                  "territories",
                  "a deal is for %s only; %s"
                      .formatted(deal.territories().sentence(), demandedBy(of)),
                  "Offer it worldwide there, or not at all");
            }
          }
        }
      }
    }
  }

  /** Some stores act on live messages alone. */
  static final class LiveOrTest implements Rule {
    @Override
    public String id() {
      return "store-control-type";
    }

    @Override
    public String source() {
      return "rule pack: control-type";
    }

    @Override
    public void check(Case of) {
      if (of.pack().controlType() && of.message().header().control() == null) {
        of.error(
            "MessageHeader",
            "",
            "the message does not say whether it is live or a test; " + demandedBy(of),
            "Say LiveMessage or TestMessage");
      }
    }
  }
}
