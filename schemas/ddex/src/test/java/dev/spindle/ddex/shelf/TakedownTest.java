package dev.spindle.ddex.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.ErnVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakedownTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);
  private static final LocalDate LAST = LocalDate.of(2026, 5, 31);

  private static Period ended(Period period) {
    Deal deal = Deal.of(Territories.WORLDWIDE, period, "SubscriptionModel", "OnDemandStream");
    NewRelease message = Example.message(Example.album(1, Offer.everywhereAlike(List.of(deal))));
    return Takedown.endingOn(message, LAST).dealsOf("R0").getFirst().periods().getFirst();
  }

  @Test
  void endsEachPeriodInItsOwnKindOfTime() {
    var local = new Moment.Local(LocalDateTime.of(2026, 4, 3, 9, 0));
    var instant = new Moment.Instant(OffsetDateTime.parse("2026-04-03T18:00:00+02:00"));

    assertThat(ended(Period.from(Moment.day(DAY))))
        .isEqualTo(new Period(Moment.day(DAY), Moment.day(LAST)));
    assertThat(ended(Period.from(local)))
        .isEqualTo(new Period(local, new Moment.Local(LAST.atTime(23, 59, 59))));
    assertThat(ended(Period.from(instant)))
        .isEqualTo(
            new Period(
                instant, new Moment.Instant(OffsetDateTime.parse("2026-05-31T23:59:59+02:00"))));
    assertThat(ended(new Period(null, null))).isEqualTo(new Period(null, Moment.day(LAST)));
  }

  @Test
  void leavesADealThatEndsSoonerAsItIs() {
    var sooner = new Period(Moment.day(DAY), Moment.day(LAST.minusDays(1)));
    var later = new Period(Moment.day(DAY), Moment.day(LAST.plusDays(1)));

    assertThat(ended(sooner)).isEqualTo(sooner);
    assertThat(ended(later)).isEqualTo(new Period(Moment.day(DAY), Moment.day(LAST)));
  }

  @Test
  void holdsADealThatHasNotBegunForItsFirstDay() {
    Moment future = Moment.day(LAST.plusDays(9));

    assertThat(ended(Period.from(future))).isEqualTo(new Period(future, future));
  }

  @Test
  void takesTheDealsOfSomeTracksOnly() {
    NewRelease message = Example.message();

    NewRelease after = Takedown.ofTracks(message, Set.of("R1", "R2"));

    assertThat(after.deals())
        .extracting(ReleaseDeal::releases)
        .containsExactly(List.of("R0"), List.of("R3"));
    assertThat(after.dealsOf("R3")).isEqualTo(message.dealsOf("R3"));
    assertThat(Takedown.ofTracks(message, Set.of("R1", "R2", "R3")).deals()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void takesDisplayDatesBackWithTheDeals(ErnVersion version) {
    Moment shown = new Moment.Instant(OffsetDateTime.parse("2026-03-20T00:00:00Z"));
    NewRelease plain = Example.message();
    Release release = Objects.requireNonNull(plain.release());
    NewRelease message =
        plain.withReleases(
            release.withVisibilities(List.of(new Visibility("V1", null, shown, null, shown, null))),
            plain.trackReleases().stream()
                .map(
                    track ->
                        track.withVisibilities(
                            List.of(new Visibility("V2", null, null, null, shown, null))))
                .toList());

    NewRelease down = Takedown.withoutDeals(message);

    assertThat(ErnWriter.forVersion(version).check(down)).noneMatch(Finding::isError);
    assertThat(down).isEqualTo(plain.withDeals(List.of()));
  }

  @Test
  void namesWhatIsToBeForgotten() {
    PurgeRelease purge = Takedown.purge(Example.message());

    assertThat(purge.release()).isEqualTo(ReleaseId.icpn(Example.ICPN));
    assertThat(purge.titles()).containsExactly("Über <alles> & nichts");
    assertThat(purge.header()).isEqualTo(Example.header());
    PurgeRelease nameless = Takedown.purge(Example.message().withReleases(null, List.of()));
    assertThat(nameless.release()).isEqualTo(ReleaseId.NONE);
    assertThat(nameless.titles()).isEmpty();
  }
}
