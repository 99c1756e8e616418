package dev.spindle.lifecycle.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan costs in reach, as advice: nothing here refuses a date.
 *
 * <p>Sources: Spotify's style guide (five business days for a new release), distributors' own pages
 * (seven days to pitch, two to three weeks advised), IFPI's global release day (Friday, since
 * 2015-07-10).
 */
public final class LeadTime {

  private static final int STORE_BUSINESS_DAYS = 5;
  private static final Duration PITCHING = Duration.ofDays(7);
  private static final Duration ADVISED = Duration.ofDays(14);

  private LeadTime() {}

  /**
   * One piece of advice.
   *
   * @param code kebab case, stable
   * @param reason what may go wrong
   * @param fix what to do about it
   */
  public record Advice(String code, String reason, String fix) {}

  /** Advice on a plan, the gravest first; empty when there is nothing to say. */
  public static List<Advice> advise(ReleaseSchedule plan, Instant now) {
    return Stream.of(shortness(plan, now), doubt(plan), weekday(plan))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Advice on the artist's other releases of the same day; empty when there are none. */
  public static Optional<Advice> company(List<String> titles) {
    return titles.isEmpty()
        ? Optional.empty()
        : advice(
            "same-day",
            "By the same artist, the same day: %s.".formatted(String.join(", ", titles)),
            "Choose another day unless they are meant to come out together.");
  }

  private static Optional<Advice> shortness(ReleaseSchedule plan, Instant now) {
    if (businessDays(plan, now) < STORE_BUSINESS_DAYS) {
      return advice(
          "store-lead-time",
          "Stores ask for five business days; some may show the release late.",
          "Choose a later date, or accept that it appears store by store.");
    }
    var left = Duration.between(now, plan.firstInstant());
    if (left.compareTo(PITCHING) < 0) {
      return advice(
          "pitching-lead-time",
          "Editorial playlists take pitches up to seven days before the release.",
          "Choose a date at least seven days ahead if you want to pitch it.");
    }
    return left.compareTo(ADVISED) < 0
        ? advice(
            "advised-lead-time",
            "Two to three weeks leave room for a store's questions.",
            "Choose a later date if nothing speaks for this one.")
        : Optional.empty();
  }

  private static Optional<Advice> doubt(ReleaseSchedule plan) {
    return plan.moment().fit() == LocalMoment.Fit.TWICE
        ? advice(
            "local-time-twice",
            "Clocks in %s show %s twice that night; the first time counts."
                .formatted(plan.zone(), plan.localDateTime()),
            "Choose a time outside that hour to leave no doubt.")
        : Optional.empty();
  }

  private static Optional<Advice> weekday(ReleaseSchedule plan) {
    return plan.localDateTime().getDayOfWeek() == DayOfWeek.FRIDAY
        ? Optional.empty()
        : advice(
            "not-a-friday",
            "New music comes out on Fridays; charts and playlists follow that.",
            "Choose a Friday unless the day is meant.");
  }

  private static Optional<Advice> advice(String code, String reason, String fix) {
    return Optional.of(new Advice(code, reason, fix));
  }

  /**
   * Whole business days before the release day, seen from the planned zone, up to what we ask for.
   */
  private static long businessDays(ReleaseSchedule plan, Instant now) {
    var tomorrow = LocalDate.ofInstant(now, plan.zone()).plusDays(1);
    var releaseDay = plan.localDateTime().toLocalDate();
    return tomorrow.isAfter(releaseDay)
        ? 0
        : tomorrow
            .datesUntil(releaseDay)
            .filter(LeadTime::isBusinessDay)
            .limit(STORE_BUSINESS_DAYS)
            .count();
  }

  private static boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
