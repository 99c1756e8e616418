package dev.spindle.ddex.shelf;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ReleaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The ways to take a release off sale. Which one a store wants is its rule pack's business. */
public final class Takedown {

  private Takedown() {}

  /** The message without any deal: at once, everything. Works in all versions. */
  public static NewRelease withoutDeals(NewRelease message) {
    Release release = message.release();
    return message
        .withDeals(List.of())
        .withReleases(
            release == null ? null : release.withVisibilities(List.of()),
            message.trackReleases().stream()
                .map(track -> track.withVisibilities(List.of()))
                .toList());
  }

  /**
   * The message with every deal ended.
   *
   * @param lastDay last day on sale, included, in each territory's own time
   */
  public static NewRelease endingOn(NewRelease message, LocalDate lastDay) {
    return message.withDeals(
        message.deals().stream()
            .map(each -> new ReleaseDeal(each.releases(), ended(each.deals(), lastDay)))
            .toList());
  }

  private static List<Deal> ended(List<Deal> deals, LocalDate lastDay) {
    return deals.stream()
        .map(deal -> deal.during(deal.periods().stream().map(one -> ended(one, lastDay)).toList()))
        .toList();
  }

  /**
   * Dates and date-times are not mixed in a period; a deal that would end before it starts holds
   * for its first day, and one that ends sooner anyway stays as it is.
   */
  private static Period ended(Period period, LocalDate lastDay) {
    Moment start = period.start();
    if (period.end() != null && !period.end().local().toLocalDate().isAfter(lastDay)) {
      return period;
    }
    LocalDate first = start == null ? lastDay : start.local().toLocalDate();
    LocalDate end = first.isAfter(lastDay) ? first : lastDay;
    return switch (start) {
      case null -> new Period(null, Moment.day(end));
      case Moment.Day day -> new Period(day, Moment.day(end));
      case Moment.Local local -> new Period(local, new Moment.Local(end.atTime(23, 59, 59)));
      case Moment.Instant(var at) ->
          new Period(start, new Moment.Instant(end.atTime(23, 59, 59).atOffset(at.getOffset())));
    };
  }

  /** The message with the deals of some tracks taken out, the release's own kept. */
  public static NewRelease ofTracks(NewRelease message, Set<String> trackReleases) {
    return message.withDeals(
        message.deals().stream()
            .map(
                each ->
                    new Kept(
                        each,
                        each.releases().stream().filter(r -> !trackReleases.contains(r)).toList()))
            .filter(kept -> !kept.references().isEmpty())
            .map(kept -> new ReleaseDeal(kept.references(), kept.deal().deals()))
            .toList());
  }

  private record Kept(ReleaseDeal deal, List<String> references) {}

  /** A purge: forget the release for ever. Not a takedown; stores refuse it as one. */
  public static PurgeRelease purge(NewRelease message) {
    Release release = message.release();
    String title = release == null ? "" : release.display().titleLine();
    return new PurgeRelease(
        message.header(),
        message.language(),
        release == null ? ReleaseId.NONE : release.id(),
        title.isEmpty() ? List.of() : List.of(title),
        List.of());
  }
}
