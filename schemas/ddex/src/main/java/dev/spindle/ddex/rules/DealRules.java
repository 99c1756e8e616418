package dev.spindle.ddex.rules;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Release;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Rules on deals. */
final class DealRules {

  private DealRules() {}

  /** No deal is a takedown; say so. */
  static final class NothingOnSale implements Rule {
    @Override
    public String id() {
      return "nothing-on-sale";
    }

    @Override
    public String source() {
      return "DDEX knowledge base, Validity periods for Deals";
    }

    @Override
    public void check(Case of) {
      if (of.message().deals().isEmpty()) {
        of.info(
            "DealList",
            "offers",
            "without a deal everything is taken off sale",
            "Nothing, if a takedown is meant; else offer the release");
      }
    }
  }

  /** Nothing is shown only after it is sold. */
  static final class ShownBeforeSold implements Rule {
    @Override
    public String id() {
      return "shown-before-sold";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 6.4.8, rules 1038 and 1039";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      if (release == null) {
        return;
      }
      List<Moment> starts =
          of.message().dealsOf(release.reference()).stream()
              .flatMap(deal -> deal.periods().stream())
              .map(Period::start)
              .filter(Objects::nonNull)
              .toList();
      for (Visibility visibility : release.visibilities()) {
        Stream.of(
                visibility.display(),
                visibility.coverArt(),
                visibility.trackListing(),
                visibility.clips())
            .filter(Objects::nonNull)
            .filter(
                shown -> starts.stream().anyMatch(start -> day(shown).compareTo(day(start)) > 0))
            .distinct()
            .forEach(
                shown ->
                    of.error(
                        release.reference(),
                        "schedule",
                        "it is shown from %s, after a deal has started".formatted(shown.text()),
                        "Show it on the day of the first deal or before"));
      }
    }

    private static String day(Moment moment) {
      return moment.local().toLocalDate().toString();
    }
  }

  /** A deal says how the store earns and what the listener may do. */
  static final class ModelAndUse implements Rule {
    @Override
    public String id() {
      return "deal-model-and-use";
    }

    @Override
    public String source() {
      return "DDEX knowledge base, Deals: commercial model and use type together";
    }

    @Override
    public void check(Case of) {
      for (ReleaseDeal each : of.message().deals()) {
        for (Deal deal : each.deals()) {
          if (deal.cancellation() == null
              && (deal.models().isEmpty() || deal.useTypes().isEmpty())) {
            of.error(
                "DealList",
                "offers",
                "a deal for %s has no commercial model or no use type"
                    .formatted(each.releases().getFirst()),
                "Say both");
          }
        }
      }
    }
  }

  /** The same deal twice is a mistake somewhere. */
  static final class DealTwice implements Rule {
    @Override
    public String id() {
      return "deal-twice";
    }

    @Override
    public String source() {
      return "ERN choreography, ConflictingAvailabilityPeriods";
    }

    @Override
    public void check(Case of) {
      for (ReleaseDeal each : of.message().deals()) {
        Set<Deal> seen = new HashSet<>();
        for (Deal deal : each.deals()) {
          if (!seen.add(deal)) {
            of.warning(
                "DealList",
                "offers",
                "%s has the same deal twice".formatted(each.releases().getFirst()),
                "Leave one out");
          }
        }
      }
    }
  }
}
