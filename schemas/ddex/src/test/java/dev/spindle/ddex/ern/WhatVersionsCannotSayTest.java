package dev.spindle.ddex.ern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.MessageHeader.UpdateIndicator;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.RelatedRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.ResourceId;
import dev.spindle.ddex.resource.TechnicalDetails;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.OtherTitle;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Title;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each thing a version cannot say is refused with the field to mend, and said by those that can.
 */
class WhatVersionsCannotSayTest {

  private static final NewRelease GOOD = Example.message();
  private static final Release RELEASE = Objects.requireNonNull(GOOD.release());
  private static final Recording TRACK = GOOD.recordings().getFirst();
  private static final Moment SHOWN =
      new Moment.Instant(OffsetDateTime.parse("2026-03-20T00:00:00Z"));

  private static final String FOUR = "4.2 4.3 4.3.2";
  private static final String ALL = "3.8.2 4.2 4.3 4.3.2";

  private static NewRelease track(String component, Object value) {
    return track(Changed.with(TRACK, component, value));
  }

  private static NewRelease track(Recording recording) {
    var recordings = new ArrayList<>(GOOD.recordings());
    recordings.set(0, recording);
    return Changed.with(GOOD, "recordings", recordings);
  }

  private static NewRelease release(String component, Object value) {
    return GOOD.withReleases(Changed.with(RELEASE, component, value), GOOD.trackReleases());
  }

  private static NewRelease group(UnaryOperator<ResourceGroup> change) {
    return release("group", change.apply(Objects.requireNonNull(RELEASE.group())));
  }

  private static NewRelease trackRelease(String component, Object value) {
    var tracks = new ArrayList<>(GOOD.trackReleases());
    tracks.set(0, Changed.with(tracks.getFirst(), component, value));
    return GOOD.withReleases(RELEASE, tracks);
  }

  private static NewRelease deal(String component, Object value) {
    Deal deal = GOOD.deals().getFirst().deals().getFirst();
    return GOOD.withDeals(
        List.of(new ReleaseDeal(List.of("R0"), List.of(Changed.with(deal, component, value)))));
  }

  private static NewRelease header(String component, Object value) {
    return GOOD.withHeader(Changed.with(GOOD.header(), component, value));
  }

  private static Display display(String component, Object value) {
    return Changed.with(TRACK.display(), component, value);
  }

  private static Visibility visibility(
      Territories where, Moment display, Moment list, Moment clip) {
    return new Visibility("V1", where, display, display, list, clip);
  }

  private static List<TechnicalDetails> files(MediaFile... files) {
    return List.of(new TechnicalDetails("T1", List.of(files), null));
  }

  private static MediaFile file(String codec, Long size) {
    return new MediaFile(
        MediaFacts.audio(codec, 44_100, 16, 2),
        new FileRef("a.flac", HashSum.md5("00112233445566778899aabbccddeeff"), size));
  }

  private static ResourceGroup inner(Term type, ResourceGroup... groups) {
    return new ResourceGroup(type, null, 1, null, List.of(groups), List.of(), List.of());
  }

  private static final MessagingParty NOBODY = MessagingParty.of("12345", null);
  private static final Term COMPONENT = Term.of(Terms.RESOURCE_GROUP_TYPE, "Component");
  private static final ResourceGroup UNTYPED = inner(null);

  /** What: the version numbers that refuse it, the message, the rule, the field. */
  static Stream<Arguments> refused() {
    return Stream.of(
            parties(), recordings(), releases(), tracks(), deals(), references(), ofThree())
        .flatMap(each -> each);
  }

  private static Stream<Arguments> parties() {
    return Stream.of(
        arguments(FOUR, header("sender", NOBODY), "dpid-form", "sender.dpid"),
        arguments(FOUR, header("onBehalfOf", NOBODY), "dpid-form", "sender.dpid"),
        arguments(FOUR, header("recipients", List.of(NOBODY)), "dpid-form", "sender.dpid"));
  }

  private static Stream<Arguments> recordings() {
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

  private static Stream<Arguments> releases() {
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

  private static Stream<Arguments> tracks() {
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

  private static Stream<Arguments> deals() {
    Period endless = new Period(null, Moment.day(LocalDate.of(2026, 5, 1)));
    return Stream.of(
        arguments(FOUR, deal("periods", List.of(endless)), "required-part", "schedule"),
        arguments(
            FOUR, deal("cancellation", Deal.Cancellation.TAKE_DOWN), "cancellation", "offers"),
        arguments("3.8.2", deal("useTypes", List.of()), "not-in-three", "offers"));
  }

  private static Stream<Arguments> references() {
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

  private static Stream<Arguments> ofThree() {
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

  private static Term own(Terms list, String value) {
    return Term.of(list, value);
  }

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

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatItCannotSayAndNamesTheField(
      String versions, NewRelease message, String rule, String field) {
    for (ErnVersion version : ErnVersion.values()) {
      List<Finding> found =
          check(version, message).stream()
              .filter(finding -> finding.rule().equals(rule) && field.equals(finding.field()))
              .toList();
      if (List.of(versions.split(" ", -1)).contains(version.number())) {
        assertThat(found).as(version.number()).isNotEmpty().allMatch(Finding::isError);
        assertThat(found)
            .allSatisfy(
                finding -> {
                  assertThat(finding.stage()).isEqualTo(Stage.EXPRESSION);
                  assertThat(finding.sentence()).isNotBlank().doesNotContain("null");
                  assertThat(finding.fix()).isNotBlank();
                  assertThat(finding.xpath()).startsWith("/NewReleaseMessage");
                });
      } else {
        assertThat(found).as(version.number()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void refusesValuesOfOtherVersions(String knows, NewRelease message, String refuse, String field) {
    assertThat(unknownValues(ErnVersion.ofNumber(knows).orElseThrow(), message))
        .as("known to " + knows)
        .isEmpty();
    for (String number : refuse.split(" ", -1)) {
      assertThat(unknownValues(ErnVersion.ofNumber(number).orElseThrow(), message))
          .as(number)
          .anySatisfy(
              finding -> {
                assertThat(finding.field()).isEqualTo(field);
                assertThat(finding.fix()).contains(field);
                assertThat(finding.sentence()).startsWith("ERN %s has no ".formatted(number));
              });
    }
  }

  private static List<Finding> unknownValues(ErnVersion version, NewRelease message) {
    return check(version, message).stream()
        .filter(finding -> finding.rule().equals("allowed-value"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("leftOut")
  void leavesOutWhatChangesNoMeaning(String versions, NewRelease message, String rule) {
    for (ErnVersion version : ErnVersion.values()) {
      boolean told =
          check(version, message).stream()
              .anyMatch(
                  finding -> finding.rule().equals(rule) && finding.severity() == Severity.INFO);
      boolean ofAll =
          check(version, GOOD).stream().anyMatch(finding -> finding.rule().equals(rule));
      assertThat(told)
          .as(version.number())
          .isEqualTo(ofAll || List.of(versions.split(" ", -1)).contains(version.number()));
      assertThat(check(version, message)).noneMatch(Finding::isError);
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysTheUsualAlbum(ErnVersion version) {
    assertThat(check(version, GOOD)).noneMatch(Finding::isError);
    assertThat(TRACK.duration()).isEqualTo(Duration.ofSeconds(181));
  }

  private static List<Finding> check(ErnVersion version, NewRelease message) {
    return ErnWriter.forVersion(version).check(message);
  }
}
