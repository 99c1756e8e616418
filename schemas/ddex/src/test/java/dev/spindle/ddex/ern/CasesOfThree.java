package dev.spindle.ddex.ern;

import static dev.spindle.ddex.ern.CaseParts.ALL;
import static dev.spindle.ddex.ern.CaseParts.COMPONENT;
import static dev.spindle.ddex.ern.CaseParts.FOUR;
import static dev.spindle.ddex.ern.CaseParts.GOOD;
import static dev.spindle.ddex.ern.CaseParts.RELEASE;
import static dev.spindle.ddex.ern.CaseParts.SHOWN;
import static dev.spindle.ddex.ern.CaseParts.TRACK;
import static dev.spindle.ddex.ern.CaseParts.UNTYPED;
import static dev.spindle.ddex.ern.CaseParts.deal;
import static dev.spindle.ddex.ern.CaseParts.display;
import static dev.spindle.ddex.ern.CaseParts.file;
import static dev.spindle.ddex.ern.CaseParts.files;
import static dev.spindle.ddex.ern.CaseParts.group;
import static dev.spindle.ddex.ern.CaseParts.inner;
import static dev.spindle.ddex.ern.CaseParts.release;
import static dev.spindle.ddex.ern.CaseParts.track;
import static dev.spindle.ddex.ern.CaseParts.trackRelease;
import static dev.spindle.ddex.ern.CaseParts.visibility;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.value.OtherTitle;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What is refused of tracks, deals, references, and by 3.8.2 alone: versions, message, rule, field.
 */
final class CasesOfThree {

  private CasesOfThree() {}

  static Stream<Arguments> tracks() {
    Visibility listed = visibility(null, null, SHOWN, SHOWN);
    return Stream.of(
        arguments(FOUR, trackRelease("id", ReleaseId.NONE), "required-part", "tracks[0].isrc"),
        arguments(FOUR, trackRelease("labels", List.of()), "required-part", "label"),
        arguments(FOUR, trackRelease("genres", List.of()), "required-part", "genre"),
        arguments(
            FOUR,
            trackRelease("display", display("artistNames", List.of())),
            "required-part",
            "tracks[0].credits"),
        arguments(
            FOUR,
            trackRelease("display", display("artists", List.of())),
            "required-part",
            "tracks[0].credits"),
        arguments(
            FOUR,
            trackRelease("visibilities", List.of(Changed.with(listed, "display", SHOWN))),
            "required-part",
            "schedule"),
        arguments(
            FOUR,
            trackRelease("visibilities", List.of(Changed.with(listed, "coverArt", SHOWN))),
            "required-part",
            "schedule"),
        arguments(
            FOUR,
            trackRelease("visibilities", List.of(Changed.with(listed, "trackListing", null))),
            "required-part",
            "schedule"),
        arguments(
            FOUR,
            trackRelease("visibilities", List.of(listed)).withDeals(List.of()),
            "required-part",
            "offers"),
        arguments(
            "4.2",
            trackRelease(
                "visibilities",
                List.of(Changed.with(listed, "territories", Territories.only("DE")))),
            "required-part",
            "schedule"),
        arguments(
            "4.2",
            trackRelease("visibilities", List.of(listed, Changed.with(listed, "reference", "V2"))),
            "required-part",
            "schedule"),
        arguments(
            "3.8.2", trackRelease("visibilities", List.of(listed)), "not-in-three", "schedule"),
        arguments(
            "3.8.2",
            trackRelease("display", display("artists", List.of())),
            "not-in-three",
            "tracks[0].title"));
  }

  static Stream<Arguments> deals() {
    Period endless = new Period(null, Moment.day(LocalDate.of(2026, 5, 1)));
    return Stream.of(
        arguments(FOUR, deal("periods", List.of(endless)), "required-part", "schedule"),
        arguments(
            FOUR, deal("cancellation", Deal.Cancellation.TAKE_DOWN), "cancellation", "offers"),
        arguments("3.8.2", deal("useTypes", List.of()), "not-in-three", "offers"));
  }

  static Stream<Arguments> references() {
    TrackRelease first = GOOD.trackReleases().getFirst();
    Recording second = GOOD.recordings().get(1);
    return Stream.of(
        arguments(ALL, track("reference", second.reference()), "reference-twice", "tracks"),
        arguments(ALL, track("technical", second.technical()), "reference-twice", "tracks"),
        arguments(
            ALL, GOOD.withReleases(RELEASE, List.of(first, first)), "reference-twice", "tracks"),
        arguments(ALL, trackRelease("resource", "A99"), "reference-unknown", "tracks"),
        arguments(ALL, deal("instantGratification", List.of("A99")), "reference-unknown", "tracks"),
        arguments(ALL, GOOD.withReleases(RELEASE, List.of()), "reference-unknown", "tracks"),
        arguments(
            ALL,
            group(
                top ->
                    top.with(List.of(), top.items(), List.of(new ResourceGroup.Link("A99", null)))),
            "reference-unknown",
            "tracks"),
        arguments(ALL, track("reference", "A98"), "reference-unknown", "tracks"));
  }

  static Stream<Arguments> ofThree() {
    Party known = Party.identified("Label", "000000012281955X", null);
    Party indexed = new Party(List.of(new Party.Name("A", "B", null)), null, null, null, List.of());
    Visibility all = visibility(null, SHOWN, SHOWN, SHOWN);
    return Stream.of(
        arguments(
            "3.8.2", Changed.with(GOOD, "profile", Profile.DJ_MIX), "not-in-three", "releaseType"),
        arguments(
            "3.8.2",
            Changed.with(GOOD, "variants", Set.of(Variant.values())),
            "not-in-three",
            "releaseType"),
        arguments(
            "3.8.2",
            Changed.with(
                Changed.with(GOOD, "profile", Profile.VIDEO), "variants", Set.of(Variant.BoxedSet)),
            "not-in-three",
            "releaseType"),
        arguments(
            "3.8.2",
            track("technical", files(file("FLAC", null), file("PCM", null))),
            "not-in-three",
            "tracks[0].audio"),
        arguments(
            "3.8.2", track("languages", List.of("de", "en")), "not-in-three", "tracks[0].language"),
        arguments(
            "3.8.2",
            track(
                "display",
                TRACK.display().withOthers(List.of(new OtherTitle(null, Title.of("x", null))))),
            "not-in-three",
            "tracks[0].title"),
        arguments(
            "3.8.2", release("labels", List.of(new Label(known, null))), "not-in-three", "label"),
        arguments(
            "3.8.2", release("labels", List.of(new Label(indexed, null))), "not-in-three", "label"),
        arguments(
            "3.8.2",
            trackRelease("labels", List.of(new Label(known, null))),
            "not-in-three",
            "label"),
        arguments(
            "3.8.2",
            release("visibilities", List.of(Changed.with(all, "clips", null))),
            "not-in-three",
            "schedule"),
        arguments(
            "3.8.2",
            release(
                "visibilities", List.of(Changed.with(all, "territories", Territories.only("DE")))),
            "not-in-three",
            "schedule"),
        arguments(
            "3.8.2",
            release("visibilities", List.of(all)).withDeals(List.of()),
            "not-in-three",
            "schedule"),
        arguments(
            "3.8.2",
            group(
                top ->
                    top.with(
                        List.of(inner(Term.of(Terms.RESOURCE_GROUP_TYPE, "Side"))),
                        top.items(),
                        top.linked())),
            "not-in-three",
            "tracks"),
        arguments(
            "3.8.2",
            group(top -> top.with(List.of(inner(COMPONENT, UNTYPED)), top.items(), top.linked())),
            "not-in-three",
            "tracks"));
  }
}
