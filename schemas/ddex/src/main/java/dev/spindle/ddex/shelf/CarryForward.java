package dev.spindle.ddex.shelf;

import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.shelf.Shelf.Offer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses an update that would take something off sale by forgetting it: a message replaces all
 * deals of the one before, and a deal that starts later than now interrupts the sale. Source: DDEX
 * knowledge base, "Active deals at time of sending an ERN".
 */
public final class CarryForward {

  private static final String SOURCE =
      "DDEX knowledge base, Active deals at time of sending an ERN";

  private CarryForward() {}

  /**
   * What an update drops or interrupts; empty when it carries everything on. Not to be asked for a
   * takedown.
   *
   * @param before what the store has
   * @param after what it is to get
   * @param now when it is sent
   * @param storeZone the store's clock: a start that is today here may be tomorrow there
   */
  public static List<Finding> check(
      NewRelease before, NewRelease after, OffsetDateTime now, ZoneOffset storeZone) {
    Shelf next = Shelf.of(after);
    var findings = new ArrayList<Finding>();
    Shelf.of(before)
        .offers()
        .forEach(
            (offer, where) -> {
              var dropped = new TreeSet<String>();
              var interrupted = new TreeSet<String>();
              Map<String, List<Period>> later = next.offers().getOrDefault(offer, Map.of());
              where.forEach(
                  (code, periods) ->
                      compare(
                          code,
                          live(periods, now, storeZone),
                          later.getOrDefault(code, List.of()),
                          now,
                          storeZone,
                          dropped,
                          interrupted));
              report(findings, offer, dropped, "deal-dropped", "is no longer offered");
              report(findings, offer, interrupted, "deal-interrupted", "would start only later");
            });
    return findings;
  }

  private static List<Period> live(List<Period> periods, OffsetDateTime now, ZoneOffset zone) {
    return periods.stream().filter(period -> !period.isOver(now, zone)).toList();
  }

  private static void compare(
      String code,
      List<Period> live,
      List<Period> next,
      OffsetDateTime now,
      ZoneOffset zone,
      Set<String> dropped,
      Set<String> interrupted) {
    List<Period> goingOn = live(next, now, zone);
    if (!live.isEmpty() && goingOn.isEmpty()) {
      dropped.add(code);
    } else if (live.stream().anyMatch(period -> started(period, now, zone))
        && goingOn.stream().noneMatch(period -> started(period, now, zone))) {
      interrupted.add(code);
    }
  }

  private static boolean started(Period period, OffsetDateTime now, ZoneOffset zone) {
    Moment start = period.start();
    return start == null || !start.isAfter(now, zone);
  }

  private static void report(
      List<Finding> findings, Offer offer, Set<String> where, String rule, String what) {
    if (!where.isEmpty()) {
      String sentence =
          "%s %s for %s (%s) in %s"
              .formatted(
                  offer.item().label(),
                  what,
                  offer.use().value(),
                  offer.model().value(),
                  Places.sentence(where));
      findings.add(
          Finding.error(Stage.RULES, rule, "/NewReleaseMessage/DealList[1]", sentence, SOURCE)
              .fix(
                  "Send every live deal again with its original start, or ask for a takedown",
                  "offers"));
    }
  }
}
