package dev.spindle.sandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.sandbox.catalogue.Album;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealsTest extends IntakeStory {

  @Test
  void refusesAReleaseWithoutDealsThatItDoesNotHave() {
    put(sender().offering(List.of()).release());

    assertRefused(FileStatus.NoDealInNewReleaseMessage, "no deal");
  }

  @Test
  void takesAnUpdateWithoutFilesForAReleaseItHas() {
    accept(sender());

    accept(sender().withoutFiles().titled("Tagfahrt"));

    assertThat(visible("DE").map(Album::title)).contains("Tagfahrt");
  }

  @Test
  void takesDownWhatIsOfferedNoMore() {
    accept(sender());
    assertThat(visible("DE")).isPresent();

    accept(sender().withoutFiles().offering(List.of()));

    assertThat(visible("DE")).isEmpty();
    assertThat(catalogue.holding(store, upc)).isPresent();
  }

  @Test
  void showsAReleaseOnlyWhereItIsOffered() {
    Deal not =
        Deal.of(
            Territories.allBut("US"),
            Period.from(Moment.parse("2020-01-01")),
            "SubscriptionModel",
            "OnDemandStream");
    accept(sender().offering(List.of(not)));
    assertThat(visible("US")).isEmpty();
    assertThat(visible("DE")).isPresent();

    accept(sender().withoutFiles().offering(List.of(Sender.EVERYWHERE)));

    assertThat(visible("US")).isPresent();
  }

  @Test
  void showsAGloballyTimedReleaseFromThatInstantOn() {
    OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).plusHours(1).withNano(0);
    Deal timed =
        Deal.of(
            Territories.WORLDWIDE,
            Period.from(new Moment.Instant(start)),
            "SubscriptionModel",
            "OnDemandStream");
    accept(sender().offering(List.of(timed)));
    assertThat(visible("JP")).isEmpty();

    clock.advance(Duration.ofHours(1));

    assertThat(visible("JP")).isPresent();
    assertThat(visible("US")).isPresent();
  }

  @Test
  void hidesATrackWhoseRightsAreGone() {
    accept(sender());

    accept(sender().withoutFiles().offeringTheFirstTrack(List.of()));

    assertThat(visible("DE").orElseThrow().tracks())
        .extracting(Album.Track::isrc)
        .containsExactly(Sender.isrc(2));
  }

  @Test
  void forgetsWhatIsPurgedFilesIncluded() {
    store = stores.find("cascade").orElseThrow();
    accept(sender());

    put(sender().withoutFiles().purge());
    await().until(() -> catalogue.holding(store, upc).isEmpty());
    await().until(() -> receiptsOfRelease().size() == 2 && !receipt().answers().isEmpty());
    assertThat(answer().isPositive()).isTrue();

    put(sender().withoutFiles().release());
    await().until(() -> receiptsOfRelease().size() == 3 && !receipt().answers().isEmpty());
    assertRefused(FileStatus.ResourceMissing, "");
  }

  @Test
  void refusesToPurgeWhatItDoesNotHave() {
    store = stores.find("cascade").orElseThrow();

    put(sender().withoutFiles().purge());

    assertRefused(FileStatus.IdentifierInvalid, "do not have the release");
  }

  @Test
  void refusesAPurgeAsTheStoreItCopiesDoes() {
    accept(sender());

    put(sender().withoutFiles().purge());
    await().until(() -> receiptsOfRelease().size() == 2 && !receipt().answers().isEmpty());

    assertRefused(FileStatus.UnsupportedUsage, "no purges");
    assertThat(catalogue.holding(store, upc)).isPresent();
  }
}
