package dev.spindle.delivery.packaging;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Price;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.Schedule;
import dev.spindle.delivery.target.TargetSpec;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What may be done with a release, where and from when, as deals. */
final class DealTerms {

  private DealTerms() {}

  /** One deal for each line of the offer. */
  static List<Deal> of(ReleaseSnapshot release, Territories where, Schedule schedule) {
    var when = Period.from(start(schedule));
    return release.offers().stream().map(offer -> deal(offer, where, when, release)).toList();
  }

  /**
   * The release's territories as far as the store may offer anything.
   *
   * @return empty when nothing is left
   */
  static Optional<Territories> where(
      ReleaseSnapshot.Territories release, TargetSpec.Territories store) {
    var own = new Codes("INCLUDE".equals(release.mode()), new TreeSet<>(release.codes()));
    var theirs = new Codes("INCLUDE".equals(store.mode()), new TreeSet<>(store.codes()));
    return own.and(theirs).territories();
  }

  /**
   * When deals begin. A date is local midnight in each territory, a local time is that time in
   * each, an instant is one for the world; the three are never turned into each other. Source: DDEX
   * knowledge base, "Start dates, end dates, start datetimes".
   */
  static Moment start(Schedule schedule) {
    var at = schedule.localDateTime();
    if (!Schedule.LOCAL_TIME.equals(schedule.policy())) {
      return new Moment.Instant(at.atZone(ZoneId.of(schedule.zone())).toOffsetDateTime());
    }
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? Moment.day(at.toLocalDate())
        : new Moment.Local(at);
  }

  private static Deal deal(
      ReleaseSnapshot.Offer offer, Territories where, Period when, ReleaseSnapshot release) {
    var deal =
        Deal.of(where, when, offer.commercialModel(), offer.useTypes().toArray(String[]::new));
    return offer.priceCode() == null
        ? deal
        : deal.withPrice(Price.code(release.sender().dpid(), offer.priceCode()));
  }

  /** A set of territories, named by what is in it or by what is not. */
  private record Codes(boolean listed, TreeSet<String> codes) {

    Codes and(Codes other) {
      if (!listed && !other.listed) {
        var both = new TreeSet<>(codes);
        both.addAll(other.codes);
        return new Codes(false, both);
      }
      var left = new TreeSet<>(listed ? codes : other.codes);
      var against = listed ? other : this;
      left.removeIf(code -> against.listed != against.codes.contains(code));
      return new Codes(true, left);
    }

    Optional<Territories> territories() {
      if (!listed) {
        return Optional.of(
            codes.isEmpty() ? Territories.WORLDWIDE : new Territories(true, List.copyOf(codes)));
      }
      return codes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Territories(false, List.copyOf(codes)));
    }
  }
}
