package dev.spindle.ddex.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.deal.Channel;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Price;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.RandomMessages;
import dev.spindle.ddex.value.ErnVersion;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageDiffTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

  /** References are the message's own; technical facts follow the file, whose hash is compared. */
  private static final Set<String> NOT_SHOWN = Set.of("reference", "technical", "kind");

  private static List<String> sentences(NewRelease before, NewRelease after) {
    return MessageDiff.between(before, after).stream().map(MessageDiff.Change::sentence).toList();
  }

  static Stream<String> releaseComponents() {
    return Stream.of(Release.class.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !NOT_SHOWN.contains(name));
  }

  static Stream<String> trackComponents() {
    return Stream.of(Recording.class.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !NOT_SHOWN.contains(name));
  }

  @ParameterizedTest
  @MethodSource("releaseComponents")
  void tellsWhateverChangesAboutARelease(String component) throws ReflectiveOperationException {
    RecordComponent part = component(Release.class, component);
    int compared = 0;
    for (int seed = 0; seed < 12; seed++) {
      NewRelease before = RandomMessages.of(seed, ErnVersion.ERN_432);
      Release old = Objects.requireNonNull(before.release());
      Release other =
          Objects.requireNonNull(RandomMessages.of(seed + 99, ErnVersion.ERN_432).release());
      Object value = Changed.get(other, part);
      if (!Objects.equals(value, Changed.get(old, part))) {
        compared++;
        NewRelease after =
            before.withReleases(Changed.with(old, component, value), before.trackReleases());
        readable(sentences(before, after), "the release");
      }
    }
    assertThat(compared).as("different values of " + component).isPositive();
  }

  @ParameterizedTest
  @MethodSource("trackComponents")
  void tellsWhateverChangesAboutATrack(String component) throws ReflectiveOperationException {
    RecordComponent part = component(Recording.class, component);
    int compared = 0;
    for (int seed = 0; seed < 12; seed++) {
      NewRelease before = RandomMessages.of(seed, ErnVersion.ERN_432);
      Recording old = before.recordings().getFirst();
      Recording other = RandomMessages.of(seed + 99, ErnVersion.ERN_432).recordings().getFirst();
      Object value = Changed.get(other, part);
      if (!Objects.equals(value, Changed.get(old, part))) {
        compared++;
        var recordings = new ArrayList<>(before.recordings());
        recordings.set(0, Changed.with(old, component, value));
        NewRelease after = Changed.with(before, "recordings", recordings);
        readable(sentences(before, after), "track 1");
      }
    }
    assertThat(compared).as("different values of " + component).isPositive();
  }

  private static RecordComponent component(Class<?> of, String name) {
    return Stream.of(of.getRecordComponents())
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void readable(List<String> sentences, String about) {
    assertThat(sentences)
        .isNotEmpty()
        .anySatisfy(sentence -> assertThat(sentence).startsWith(about))
        .allSatisfy(
            sentence -> assertThat(sentence).doesNotContain("=null", "Term[", "dev.spindle"));
  }

  private static NewRelease with(Deal... deals) {
    return Example.message(Example.album(2, new Offer(List.of(deals), List.of(), false, null)));
  }

  private static Deal stream(Territories where, Period when) {
    return Deal.of(where, when, "SubscriptionModel", "OnDemandStream");
  }

  @Test
  void tellsWhereSomethingIsNoLongerOrNewlyOrOtherwiseAvailable() {
    Period open = Period.from(Moment.day(DAY));
    Period closed = new Period(Moment.day(DAY), Moment.day(DAY.plusMonths(1)));

    assertThat(
            sentences(
                with(stream(Territories.only("DE", "AT", "CH"), open)),
                with(stream(Territories.only("AT", "CH"), closed))))
        .containsExactly(
            "the release no longer available in Austria, Switzerland from 4 May 2026",
            "the release no longer available in Germany");
    assertThat(
            sentences(
                with(stream(Territories.only("AT"), open)),
                with(
                    stream(Territories.only("AT"), open),
                    stream(Territories.only("DE"), open).asPreOrder())))
        .containsExactly(
            "the release (OnDemandStream, SubscriptionModel, pre-order) newly available in Germany from 3 April 2026");
  }

  @Test
  void tellsOtherPricesAndStores() {
    Deal plain = stream(Territories.WORLDWIDE, Period.from(Moment.day(DAY)));
    Deal full = plain.withPrice(Price.code("PADPIDA2013020802I", "Full"));
    Deal one = Changed.with(plain, "channels", List.of(Channel.named("Store")));

    assertThat(sentences(with(plain), with(full)))
        .containsExactly("the release: price is now Full, was not said");
    assertThat(sentences(with(plain), with(one)))
        .containsExactly("the release: stores meant is now Store, was not said");
  }

  @Test
  void tellsFromWhenATrackIsListed() {
    NewRelease before = Example.message();
    Moment listed = new Moment.Instant(OffsetDateTime.parse("2026-03-20T00:00:00Z"));
    TrackRelease shown =
        before
            .trackReleases()
            .getFirst()
            .withVisibilities(List.of(new Visibility("V1", null, null, null, listed, listed)));
    var tracks = new ArrayList<>(before.trackReleases());
    tracks.set(0, shown);

    assertThat(sentences(before, before.withReleases(before.release(), tracks)))
        .containsExactly(
            "track 1: shown is now tracks from 2026-03-20T00:00:00Z, clips from 2026-03-20T00:00:00Z, was not said");
  }

  @Test
  void tellsTracksThatComeGoAndMoveAndFilesThatAreOthers() {
    Offer none = Offer.none();
    NewRelease before = Example.message(Example.album(3, none));
    NewRelease without =
        Example.message(Example.draft("Album", List.of(Example.track(1), Example.track(3)), none));

    assertThat(sentences(before, without))
        .contains("track 2 \"Lied 3\" was track 3", "track 2 \"Lied 2\" is gone");
    assertThat(sentences(without, before))
        .contains("track 3 \"Lied 3\" was track 2", "track 2 \"Lied 2\" is new");
    assertThat(sentences(before, before)).isEmpty();
    assertThat(sentences(before, before.withoutFiles()))
        .containsExactly(
            "track 1: the file is another one",
            "track 2: the file is another one",
            "track 3: the file is another one",
            "the cover: the file is another one");
  }
}
