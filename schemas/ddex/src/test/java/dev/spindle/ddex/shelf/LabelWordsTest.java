package dev.spindle.ddex.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes as a label would say them, word for word. */
class LabelWordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

  private static List<String> sentences(NewRelease before, NewRelease after) {
    return MessageDiff.between(before, after).stream().map(MessageDiff.Change::sentence).toList();
  }

  /** What is said of some uses of a track names them; what is said of all does not. */
  @Test
  void saysItAsALabelWould() {
    Moment may = Moment.day(LocalDate.of(2026, 4, 30));
    List<Deal> all = Example.deals(Territories.only("DE", "AT"), Moment.day(DAY));
    List<Deal> ending =
        all.stream()
            .flatMap(
                deal ->
                    Stream.of(
                        Changed.with(deal, "territories", Territories.only("AT")),
                        Changed.with(
                            Changed.with(deal, "territories", Territories.only("DE")),
                            "periods",
                            List.of(new Period(Moment.day(DAY), may)))))
            .toList();
    Offer offer = Offer.everywhereAlike(all);
    NewRelease before = Example.message(Example.album(3, offer));

    assertThat(sentences(before, withTrackThree(ending, offer)))
        .containsExactly("track 3 no longer available in Germany from 1 May 2026");
    assertThat(sentences(withTrackThree(ending, offer), before))
        .containsExactly("track 3 now available in Germany from 3 April 2026");
    assertThat(sentences(before, withTrackThree(all.subList(0, 1), offer)))
        .containsExactly(
            "track 3 (PermanentDownload, PayAsYouGoModel) no longer available in Austria, Germany");
  }

  @Test
  void namesExceptionsAndInstants() {
    assertThat(
            sentences(
                Example.message(Example.album(1, Offer.none())),
                Example.message(
                    Example.album(
                        1,
                        Offer.everywhereAlike(
                            Example.deals(
                                Territories.allBut("US", "CA"),
                                Moment.parse("2026-05-01T18:00:00+02:00")))))))
        .containsExactly(
            "the release newly available in the whole world but Canada, United States from 1 May 2026 16:00 UTC",
            "track 1 newly available in the whole world but Canada, United States from 1 May 2026 16:00 UTC");
  }

  private static NewRelease withTrackThree(List<Deal> deals, Offer others) {
    return Example.message(
        Example.draft(
            "Album",
            List.of(Example.track(1), Example.track(2), Example.track(3).withDeals(deals)),
            others));
  }

  private static NewRelease offered(Deal deal) {
    return Example.message(Example.album(1, new Offer(List.of(deal), List.of(), false, null)));
  }

  @Test
  void tellsWindowsThatAreShorterOrLongerOrMoved() {
    Deal open = stream(new Period(Moment.day(DAY), null));
    Deal closed = stream(new Period(Moment.day(DAY), Moment.day(DAY.plusDays(10))));
    Deal later = stream(new Period(Moment.day(DAY.plusDays(5)), null));
    Deal evening = stream(new Period(Moment.parse("2026-04-03T18:00:00"), null));

    assertThat(sentences(offered(open), offered(closed)))
        .containsExactly("the release no longer available in France from 14 April 2026");
    assertThat(sentences(offered(closed), offered(open)))
        .containsExactly("the release now available in France from 3 April 2026");
    assertThat(sentences(offered(open), offered(later)))
        .containsExactly("the release now available in France from 8 April 2026");
    assertThat(sentences(offered(open), offered(evening)))
        .containsExactly("the release now available in France from 3 April 2026 18:00 local time");
    assertThat(sentences(offered(open), offered(later.asPreOrder())))
        .containsExactly(
            "the release (OnDemandStream, SubscriptionModel) no longer available in France",
            "the release (OnDemandStream, SubscriptionModel, pre-order) newly available in France"
                + " from 8 April 2026");
  }

  private static Deal stream(Period when) {
    return Deal.of(Territories.only("FR"), when, "SubscriptionModel", "OnDemandStream");
  }

  @Test
  void tellsTheAdviceOfATrackAndTheLabel() {
    NewRelease before = Example.message();
    Recording first = before.recordings().getFirst();
    var recordings = new ArrayList<>(before.recordings());
    recordings.set(
        0,
        Changed.with(
            first,
            "warnings",
            List.of(new LocalTerm(Term.of(Terms.PARENTAL_WARNING, "Explicit"), null))));
    NewRelease explicit = Changed.with(before, "recordings", recordings);
    Label old = before.release().labels().getFirst();
    NewRelease sold =
        before.withReleases(
            Changed.with(
                before.release(),
                "labels",
                List.of(Changed.with(old, "party", Party.named("Neue Platten")))),
            before.trackReleases());

    assertThat(sentences(before, explicit))
        .containsExactly("track 1: advice is now Explicit, was NotExplicit");
    assertThat(sentences(before, sold))
        .containsExactly("the release: label is now Neue Platten, was Tönende Platten");
  }

  @Test
  void tellsTracksInAnotherOrder() {
    NewRelease before = Example.message(Example.album(2, Offer.none()));
    NewRelease after =
        Example.message(
            Example.draft(
                "Album",
                List.of(Example.track(2).at(1, 1), Example.track(1).at(1, 2)),
                Offer.none()));

    assertThat(sentences(before, after))
        .contains("track 1 \"Lied 2\" was track 2", "track 2 \"Lied 1\" was track 1");
  }
}
