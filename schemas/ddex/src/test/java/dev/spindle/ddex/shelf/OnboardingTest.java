package dev.spindle.ddex.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.validate.DdexFolder;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.validate.ValidationRequest;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The five tests a big store runs with a new provider, each read back as the store would. */
class OnboardingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);
  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-06-01T12:00:00Z");
  private static final String STREAM = "OnDemandStream";

  private static NewRelease through(ErnVersion version, ReleaseDraft draft) {
    byte[] bytes = ErnWriter.forVersion(version).bytes(Example.message(draft));
    var report =
        new ErnValidator(DdexFolder.none())
            .validate(
                MessageSource.of(bytes),
                ValidationRequest.forStore(RulePack.included("spotify-2026-04")));
    assertThat(report.errors()).isEmpty();
    return (NewRelease) new ErnReader().read(new ByteArrayInputStream(bytes)).message();
  }

  private static Offer offer(Territories where) {
    return Offer.everywhereAlike(Example.deals(where, Moment.day(DAY)));
  }

  private static boolean sells(NewRelease message, String id, String territory) {
    return Shelf.of(message).isOnSale(id, STREAM, territory, LATER, ZoneOffset.UTC);
  }

  @ParameterizedTest
  @EnumSource(names = {"ERN_43", "ERN_432"})
  void insertsARelease(ErnVersion version) {
    NewRelease store = through(version, Example.album(3, offer(Territories.only("DE", "AT"))));

    assertThat(Shelf.of(store).sentences())
        .containsExactly(
            "the release in Austria, Germany from 3 April 2026",
            "track 1 in Austria, Germany from 3 April 2026",
            "track 2 in Austria, Germany from 3 April 2026",
            "track 3 in Austria, Germany from 3 April 2026");
    assertThat(sells(store, Example.ICPN, "DE")).isTrue();
    assertThat(sells(store, Example.isrc(2), "AT")).isTrue();
    assertThat(sells(store, Example.ICPN, "FR")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"ERN_43", "ERN_432"})
  void addsATerritoryAndMakesItAnEp(ErnVersion version) {
    NewRelease before = through(version, Example.album(3, offer(Territories.only("DE", "AT"))));
    List<TrackDraft> tracks = List.of(Example.track(1), Example.track(2), Example.track(3));
    NewRelease after =
        through(version, Example.draft("EP", tracks, offer(Territories.only("DE", "AT", "FR"))));

    assertThat(sells(after, Example.ICPN, "FR")).isTrue();
    assertThat(Shelf.of(after).sentences())
        .hasSize(4)
        .allMatch(sentence -> sentence.endsWith(" in Austria, Germany, France from 3 April 2026"));
    assertThat(CarryForward.check(before, after, LATER, ZoneOffset.UTC)).isEmpty();
    assertThat(MessageDiff.between(before, after))
        .extracting(MessageDiff.Change::sentence)
        .contains(
            "the release: type is now EP, was Album",
            "the release newly available in France from 3 April 2026");
  }

  @ParameterizedTest
  @EnumSource(names = {"ERN_43", "ERN_432"})
  void startsEverywhereAtOneInstant(ErnVersion version) {
    Moment start = new Moment.Instant(OffsetDateTime.parse("2026-04-03T18:00:00+02:00"));
    NewRelease store =
        through(
            version,
            Example.album(2, Offer.everywhereAlike(Example.deals(Territories.WORLDWIDE, start))));
    Shelf shelf = Shelf.of(store);
    OffsetDateTime before = OffsetDateTime.parse("2026-04-03T15:59:59Z");
    assertThat(shelf.sentences())
        .hasSize(3)
        .allMatch(sentence -> sentence.endsWith(" in the whole world from 3 April 2026 16:00 UTC"));

    assertThat(shelf.isOnSale(Example.ICPN, STREAM, "NZ", before, ZoneOffset.ofHours(13)))
        .isFalse();
    assertThat(
            shelf.isOnSale(
                Example.ICPN, STREAM, "US", before.plusSeconds(1), ZoneOffset.ofHours(-10)))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"ERN_43", "ERN_432"})
  void dropsTheRightsOfTrackOne(ErnVersion version) {
    Offer all = offer(Territories.WORLDWIDE);
    NewRelease before = through(version, Example.album(3, all));
    List<TrackDraft> tracks =
        List.of(Example.track(1).withDeals(List.of()), Example.track(2), Example.track(3));
    NewRelease after = through(version, Example.draft("Album", tracks, all));

    assertThat(Shelf.of(after).sentences())
        .containsExactly(
            "the release in the whole world from 3 April 2026",
            "track 2 in the whole world from 3 April 2026",
            "track 3 in the whole world from 3 April 2026");
    assertThat(sells(after, Example.isrc(1), "DE")).isFalse();
    assertThat(sells(after, Example.isrc(2), "DE")).isTrue();
    assertThat(sells(after, Example.ICPN, "DE")).isTrue();
    assertThat(CarryForward.check(before, after, LATER, ZoneOffset.UTC))
        .extracting(finding -> finding.sentence())
        .containsExactly(
            "track 1 is no longer offered for OnDemandStream (SubscriptionModel) in the whole world",
            "track 1 is no longer offered for PermanentDownload (PayAsYouGoModel) in the whole world");
  }

  @ParameterizedTest
  @EnumSource(names = {"ERN_43", "ERN_432"})
  void takesEverythingDown(ErnVersion version) {
    NewRelease before = through(version, Example.album(3, offer(Territories.WORLDWIDE)));
    NewRelease after = through(version, Example.album(3, Offer.none()));

    assertThat(Shelf.of(after).offers()).isEmpty();
    assertThat(sells(after, Example.ICPN, "DE")).isFalse();
    assertThat(Takedown.withoutDeals(before).deals()).isEmpty();
    assertThat(after.recordings()).isEqualTo(before.recordings());
  }

  @ParameterizedTest
  @EnumSource
  void takesEverythingDownAfterADay(ErnVersion version) {
    List<Deal> deals = Example.deals(Territories.WORLDWIDE, Moment.day(DAY));
    NewRelease message = Example.message(Example.album(2, Offer.everywhereAlike(deals)));
    NewRelease ending = Takedown.endingOn(message, LocalDate.of(2026, 5, 31));
    byte[] bytes = ErnWriter.forVersion(version).bytes(ending);
    Shelf shelf =
        Shelf.of((NewRelease) new ErnReader().read(new ByteArrayInputStream(bytes)).message());

    assertThat(shelf.isOnSale(Example.ICPN, STREAM, "DE", LATER.minusHours(13), ZoneOffset.UTC))
        .as("the last day is included")
        .isTrue();
    assertThat(shelf.isOnSale(Example.ICPN, STREAM, "DE", LATER, ZoneOffset.UTC)).isFalse();
  }
}
