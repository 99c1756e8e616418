package dev.spindle.ddex.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.support.Example;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarryForwardTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-01T12:00:00Z");

  private static NewRelease offered(Territories where, LocalDate from) {
    return Example.message(
        Example.album(1, Offer.everywhereAlike(Example.deals(where, Moment.day(from)))));
  }

  private static List<Finding> check(NewRelease before, NewRelease after, ZoneOffset zone) {
    return CarryForward.check(before, after, NOW, zone);
  }

  @Test
  void refusesAStartThatIsTodayHereButTomorrowThere() {
    LocalDate today = LocalDate.of(2026, 6, 1);
    NewRelease before = offered(Territories.WORLDWIDE, LocalDate.of(2026, 4, 3));
    NewRelease after = offered(Territories.WORLDWIDE, today);

    assertThat(check(before, after, ZoneOffset.UTC)).isEmpty();
    assertThat(check(before, after, ZoneOffset.ofHours(-13)))
        .extracting(Finding::rule)
        .containsOnly("deal-interrupted");
  }

  @Test
  void namesTheTerritoriesThatWouldBeLost() {
    NewRelease before = offered(Territories.WORLDWIDE, LocalDate.of(2026, 4, 3));
    NewRelease after = offered(Territories.allBut("CH", "DE"), LocalDate.of(2026, 4, 3));

    assertThat(check(before, after, ZoneOffset.UTC))
        .extracting(Finding::sentence)
        .allSatisfy(sentence -> assertThat(sentence).endsWith("in Switzerland, Germany"));
  }

  @Test
  void takesTheSameTerritoriesInOtherWords() {
    NewRelease before = offered(Territories.allBut("US"), LocalDate.of(2026, 4, 3));
    NewRelease after = offered(Territories.WORLDWIDE, LocalDate.of(2026, 4, 3));

    assertThat(check(before, after, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void doesNotMissDealsThatAreOver() {
    NewRelease before =
        Takedown.endingOn(
            offered(Territories.WORLDWIDE, LocalDate.of(2026, 4, 3)), LocalDate.of(2026, 5, 1));

    assertThat(check(before, Takedown.withoutDeals(before), ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void neverLetsAnOlderMessageWin() {
    var old = Example.header();
    var late = Example.message().withoutFiles();

    assertThat(old.supersedes(old)).isFalse();
    assertThat(old.withMessageId("M-2").supersedes(old)).isTrue();
    assertThat(late.resources()).allSatisfy(each -> assertThat(each.files()).isEmpty());
  }
}
