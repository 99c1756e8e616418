package dev.spindle.ddex.ern;

import static dev.spindle.ddex.ern.CaseParts.FOUR;
import static dev.spindle.ddex.ern.CaseParts.GOOD;
import static dev.spindle.ddex.ern.CaseParts.TRACK;
import static dev.spindle.ddex.ern.CaseParts.deal;
import static dev.spindle.ddex.ern.CaseParts.display;
import static dev.spindle.ddex.ern.CaseParts.file;
import static dev.spindle.ddex.ern.CaseParts.files;
import static dev.spindle.ddex.ern.CaseParts.group;
import static dev.spindle.ddex.ern.CaseParts.own;
import static dev.spindle.ddex.ern.CaseParts.release;
import static dev.spindle.ddex.ern.CaseParts.track;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.model.MessageHeader.UpdateIndicator;
import dev.spindle.ddex.model.RelatedRelease;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.OtherTitle;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Terms;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Values of other versions, and what is left out. */
final class CasesOfValues {

  private CasesOfValues() {}

  /** A value only other versions know, wherever values stand. */
  static Stream<Arguments> values() {
    DisplayArtist brand = new DisplayArtist(Party.named("x"), own(Terms.ARTIST_ROLE, "Brand"));
    Contributor mime = Contributor.of(Party.named("x"), "Mime");
    Contributor oboe =
        new Contributor(Party.named("x"), List.of(), List.of(own(Terms.INSTRUMENT, "BassOboe")));
    MediaFile loud = file("DolbyDigitalPlus", null);
    MediaFile sealed =
        new MediaFile(
            MediaFacts.NONE,
            new FileRef("a", new HashSum(own(Terms.HASH_ALGORITHM, "SHA-256"), "00"), null));
    Image profile =
        Changed.with(GOOD.images().getFirst(), "type", own(Terms.IMAGE_TYPE, "ProfilePicture"));
    var booklet = new ResourceGroup.Link("A1", own(Terms.LINK_DESCRIPTION, "Booklet"));
    return Stream.of(
        arguments(
            "4.3",
            track("type", own(Terms.SOUND_RECORDING_TYPE, "Clip")),
            "3.8.2 4.2",
            "tracks[0].type"),
        arguments(
            "4.3.2",
            track("containsAi", own(Terms.CONTAINS_AI, "Partly")),
            "3.8.2 4.2 4.3",
            "tracks[0].containsAi"),
        arguments(
            "4.3.2",
            track("display", display("artists", List.of(brand))),
            "3.8.2 4.2 4.3",
            "tracks[0].credits"),
        arguments(
            "4.3.2", track("contributors", List.of(mime)), "3.8.2 4.2 4.3", "tracks[0].credits"),
        arguments("4.3.2", track("contributors", List.of(oboe)), "4.2 4.3", "tracks[0].credits"),
        arguments(
            "3.8.2",
            track(
                "display", TRACK.display().withOthers(List.of(OtherTitle.of("SearchTitle", "x")))),
            "4.2 4.3 4.3.2",
            "tracks[0].title"),
        arguments("4.3", track("technical", files(loud)), "3.8.2 4.2", "tracks[0].file"),
        arguments("4.3", track("technical", files(sealed)), "3.8.2", "tracks[0].file"),
        arguments("4.3", track("languages", List.of("cmn")), "3.8.2", "tracks[0].language"),
        arguments(
            "4.3.2", Changed.with(GOOD, "images", List.of(profile)), "3.8.2 4.2 4.3", "cover.type"),
        arguments(
            "3.8.2",
            release("types", List.of(own(Terms.RELEASE_TYPE, "IconRelease"))),
            "4.2 4.3 4.3.2",
            "releaseType"),
        arguments(
            "4.3.2",
            release("display", display("artists", List.of(brand))),
            "3.8.2 4.2 4.3",
            "release.credits"),
        arguments(
            "4.3.2",
            release(
                "related",
                List.of(
                    new RelatedRelease(
                        own(Terms.RELATIONSHIP, "IsSpedUpOf"), ReleaseId.icpn(Example.ICPN)))),
            "3.8.2 4.2 4.3",
            "links"),
        arguments(
            "4.3.2",
            group(top -> top.with(List.of(), top.items(), List.of(booklet))),
            "4.2 4.3",
            "tracks"),
        arguments(
            "3.8.2",
            deal("models", List.of(own(Terms.COMMERCIAL_MODEL, "Unknown"))),
            FOUR,
            "offers"),
        arguments(
            "4.3.2",
            deal("useTypes", List.of(own(Terms.USE_TYPE, "UseForDataMining"))),
            "3.8.2 4.2 4.3",
            "offers"),
        arguments("4.3", deal("territories", Territories.only("446")), "3.8.2 4.2", "territories"));
  }

  /** What changes no meaning is left out and said so. */
  static Stream<Arguments> leftOut() {
    Display printed = display("titleLines", List.of(LocalText.of("Anna: Lied 1")));
    return Stream.of(
        arguments(
            FOUR,
            GOOD.withHeader(GOOD.header().withUpdate(UpdateIndicator.UpdateMessage)),
            "update-indicator"),
        arguments("3.8.2", track("technical", files(file("FLAC", 7L))), "left-out"),
        arguments("3.8.2", track("display", printed), "left-out"),
        arguments("3.8.2", release("display", printed), "left-out"));
  }
}
