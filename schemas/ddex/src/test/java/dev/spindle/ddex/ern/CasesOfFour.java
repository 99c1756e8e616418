package dev.spindle.ddex.ern;

import static dev.spindle.ddex.ern.CaseParts.COMPONENT;
import static dev.spindle.ddex.ern.CaseParts.FOUR;
import static dev.spindle.ddex.ern.CaseParts.GOOD;
import static dev.spindle.ddex.ern.CaseParts.NOBODY;
import static dev.spindle.ddex.ern.CaseParts.RELEASE;
import static dev.spindle.ddex.ern.CaseParts.SHOWN;
import static dev.spindle.ddex.ern.CaseParts.TRACK;
import static dev.spindle.ddex.ern.CaseParts.UNTYPED;
import static dev.spindle.ddex.ern.CaseParts.display;
import static dev.spindle.ddex.ern.CaseParts.file;
import static dev.spindle.ddex.ern.CaseParts.files;
import static dev.spindle.ddex.ern.CaseParts.group;
import static dev.spindle.ddex.ern.CaseParts.header;
import static dev.spindle.ddex.ern.CaseParts.inner;
import static dev.spindle.ddex.ern.CaseParts.release;
import static dev.spindle.ddex.ern.CaseParts.track;
import static dev.spindle.ddex.ern.CaseParts.visibility;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.ResourceId;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.value.OtherTitle;
import dev.spindle.ddex.value.Title;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What 4.x refuses of parties, recordings and releases: versions, message, rule, field. */
final class CasesOfFour {

  private CasesOfFour() {}

  static Stream<Arguments> parties() {
    return Stream.of(
        arguments(FOUR, header("sender", NOBODY), "dpid-form", "sender.dpid"),
        arguments(FOUR, header("onBehalfOf", NOBODY), "dpid-form", "sender.dpid"),
        arguments(FOUR, header("recipients", List.of(NOBODY)), "dpid-form", "sender.dpid"));
  }

  static Stream<Arguments> recordings() {
    Image cover = GOOD.images().getFirst();
    Image bare = Changed.with(cover, "id", new ResourceId(null, null, List.of()));
    return Stream.of(
        arguments(
            FOUR,
            track("display", display("titles", List.of())),
            "required-part",
            "tracks[0].title"),
        arguments(
            FOUR,
            track("display", display("artistNames", List.of())),
            "required-part",
            "tracks[0].credits"),
        arguments(
            FOUR,
            track("display", display("artists", List.of())),
            "required-part",
            "tracks[0].credits"),
        arguments(
            "4.2 4.3", track("warnings", List.of()), "required-part", "tracks[0].parentalWarning"),
        arguments(
            "4.2",
            track("technical", files(file("FLAC", null), file("FLAC", null))),
            "required-part",
            "tracks[0].audio"),
        arguments(
            "4.3.2",
            track(
                "display",
                TRACK.display().withOthers(List.of(new OtherTitle(null, Title.of("x", null))))),
            "required-part",
            "tracks[0].title"),
        arguments(FOUR, Changed.with(GOOD, "images", List.of(bare)), "required-part", "cover"));
  }

  static Stream<Arguments> releases() {
    Visibility plain = visibility(null, SHOWN, SHOWN, null);
    Visibility there = visibility(Territories.only("DE"), SHOWN, SHOWN, null);
    Visibility heard = visibility(null, SHOWN, SHOWN, SHOWN);
    return Stream.of(
        arguments(FOUR, release("types", List.of()), "required-part", "releaseType"),
        arguments(FOUR, release("display", display("titles", List.of())), "required-part", "title"),
        arguments(
            FOUR,
            release("display", display("artistNames", List.of())),
            "required-part",
            "credits"),
        arguments(
            FOUR, release("display", display("artists", List.of())), "required-part", "credits"),
        arguments(
            "4.3.2",
            release(
                "display",
                RELEASE.display().withOthers(List.of(new OtherTitle(null, Title.of("x", null))))),
            "required-part",
            "release.title"),
        arguments(FOUR, release("labels", List.of()), "required-part", "label"),
        arguments(FOUR, release("genres", List.of()), "required-part", "genre"),
        arguments("4.2 4.3", release("warnings", List.of()), "required-part", "parentalWarning"),
        arguments(FOUR, release("group", null), "required-part", "tracks"),
        arguments(
            FOUR,
            group(top -> top.with(List.of(UNTYPED), top.items(), top.linked())),
            "required-part",
            "tracks"),
        arguments(
            FOUR,
            group(top -> top.with(List.of(inner(COMPONENT, UNTYPED)), top.items(), top.linked())),
            "required-part",
            "tracks"),
        arguments(
            FOUR,
            release("visibilities", List.of(plain)).withDeals(List.of()),
            "required-part",
            "offers"),
        arguments("4.2", release("visibilities", List.of(there)), "required-part", "offers"),
        arguments("4.2", release("visibilities", List.of(heard)), "required-part", "offers"),
        arguments(
            "4.2",
            release("visibilities", List.of(plain, Changed.with(plain, "reference", "V2"))),
            "required-part",
            "offers"),
        arguments(
            FOUR,
            GOOD.withReleases(null, List.of()).withDeals(List.of()),
            "required-part",
            "release"));
  }
}
