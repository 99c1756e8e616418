package dev.spindle.ddex.support;

import dev.spindle.ddex.build.MessageAssembly;
import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.build.ReleaseDraft.Boxed;
import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.build.ReleaseDraft.Rights;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.id.Isrc;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.MessageHeader.ControlType;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.RightsLine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** An album as a label would send it; nothing a rule could object to. */
public final class Example {

  /** Product number of the album. */
  public static final String ICPN = "4006381333931";

  /** When the first message is made. */
  public static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-03-06T12:00:00Z");

  private static final Party ARTIST = Party.identified("Anna & die Töne", "000000012281955X", null);

  /** On sale everywhere from 3 April 2026, local midnight. */
  public static final Offer OFFER =
      Offer.everywhereAlike(deals(Territories.WORLDWIDE, Moment.day(LocalDate.of(2026, 4, 3))));

  /** A work of three movements. */
  public static final String SPRING = "Concerto op. 8 no. 1 \u201CLa Primavera\u201D";

  private Example() {}

  /** ISRC of a track, from 1. */
  public static String isrc(int track) {
    return "QZABC26%05d".formatted(track);
  }

  /** Header from us to a store. */
  public static MessageHeader header() {
    return MessageHeader.of(
            MessagingParty.of("PADPIDA2013020802I", "Tönende Platten"),
            MessagingParty.of("PADPIDA2016090105F", "Store"),
            CREATED,
            ControlType.LiveMessage)
        .withMessageId("M-1");
  }

  /** The usual stream and download deals from a day on. */
  public static List<Deal> deals(Territories where, Moment start) {
    return List.of(
        Deal.of(where, Period.from(start), "SubscriptionModel", "OnDemandStream"),
        Deal.of(where, Period.from(start), "PayAsYouGoModel", "PermanentDownload"));
  }

  /** An album of some tracks. */
  public static ReleaseDraft album(int tracks, Offer offer) {
    return draft(
        "Album", IntStream.rangeClosed(1, tracks).mapToObj(Example::track).toList(), offer);
  }

  /** A release of a type with these tracks. */
  public static ReleaseDraft draft(String type, List<TrackDraft> tracks, Offer offer) {
    return new ReleaseDraft(
        ReleaseId.icpn(ICPN),
        type,
        display("Über <alles> & nichts"),
        "Tönende Platten",
        new Rights(
            RightsLine.of(2026, "(P) 2026 Tönende Platten"),
            RightsLine.of(2026, "(C) 2026 Tönende Platten")),
        Genre.of("Pop", "Indie Pop"),
        "2026-04-03",
        "2026-04-03",
        "NotExplicit",
        tracks,
        new MediaFile(
            MediaFacts.image("JPEG", 3000, 3000),
            new FileRef(
                "resources/" + ICPN + ".jpg",
                HashSum.md5("00112233445566778899aabbccddeeff"),
                null)),
        offer,
        List.of());
  }

  /** A track, from 1. */
  public static TrackDraft track(int number) {
    TrackDraft plain =
        TrackDraft.audio(
            number,
            new Isrc(isrc(number)),
            display("Lied " + number),
            Duration.ofSeconds(180 + number),
            new MediaFile(
                MediaFacts.audio("FLAC", 44_100, 16, 2),
                new FileRef(
                    "resources/%s_01_%03d.flac".formatted(ICPN, number),
                    HashSum.md5("00112233445566778899aabbccddee%02x".formatted(number % 256)),
                    null)));
    return new TrackDraft(
        plain.kind(),
        1,
        number,
        plain.isrc(),
        plain.display(),
        List.of(Contributor.of(Party.named("Berta Bass"), "Composer", "Lyricist")),
        null,
        plain.duration(),
        "NotExplicit",
        "de",
        plain.file(),
        null,
        null,
        null);
  }

  private static Display display(String title) {
    return Display.of(
        title, null, "Anna & die Töne", List.of(DisplayArtist.of(ARTIST, "MainArtist")));
  }

  /** The message of an album of three tracks, worldwide from 3 April 2026, local midnight. */
  public static NewRelease message() {
    return message(
        album(
            3,
            Offer.everywhereAlike(
                deals(Territories.WORLDWIDE, Moment.day(LocalDate.of(2026, 4, 3))))));
  }

  /** The message of a draft. */
  public static NewRelease message(ReleaseDraft draft) {
    return MessageAssembly.of(header(), "de", draft);
  }

  /** Two discs: a single track, a work of three movements, a single track; a work of two. */
  public static ReleaseDraft classical() {
    return draft(
        "ClassicalAlbum",
        List.of(
            track(1).at(1, 1),
            track(2).at(1, 2).partOf(SPRING),
            track(3).at(1, 3).partOf(SPRING),
            track(4).at(1, 4).partOf(SPRING),
            track(5).at(1, 5),
            track(6).at(2, 1).partOf("Suite"),
            track(7).at(2, 2).partOf("Suite")),
        OFFER);
  }

  /** The two discs of a draft as two releases in a box. */
  public static ReleaseDraft boxed(ReleaseDraft draft) {
    return draft.boxOf(
        List.of(
            new Boxed(ReleaseId.icpn("4006381333948"), "First", Set.of(1)),
            new Boxed(ReleaseId.icpn("4006381333955"), "Second", Set.of(2))));
  }
}
