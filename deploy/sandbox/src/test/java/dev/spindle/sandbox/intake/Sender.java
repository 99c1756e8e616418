package dev.spindle.sandbox.intake;

import dev.spindle.ddex.build.MessageAssembly;
import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.choreography.ChoreographyVersion;
import dev.spindle.ddex.choreography.Manifest;
import dev.spindle.ddex.choreography.ManifestXml;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.id.Isrc;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Title;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes packages as a distributor does. The files of a package by their path, the completion file
 * last; what tests change in between is what they want to see found.
 */
final class Sender {

  static final String DPID = "PADPIDA2013020802I";
  static final Deal EVERYWHERE =
      Deal.of(
          Territories.WORLDWIDE,
          Period.from(Moment.day(LocalDate.of(2020, 1, 1))),
          "SubscriptionModel",
          "OnDemandStream");

  private static final AtomicInteger BATCH = new AtomicInteger(100_000);

  private final String recipient;
  private final String upc;
  private String title = "Nachtfahrt & <Söhne>";
  private List<Deal> deals = List.of(EVERYWHERE);
  private @Nullable List<Deal> firstTracksDeals;
  private boolean withFiles = true;
  private UnaryOperator<String> mangling = UnaryOperator.identity();
  private ChoreographyVersion choreography = ChoreographyVersion.V1_8;

  Sender(String recipient, String upc) {
    this.recipient = recipient;
    this.upc = upc;
  }

  /** A valid GTIN-13 that no other test uses. */
  static String newUpc() {
    String digits = "602%09d".formatted(BATCH.incrementAndGet());
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }

  Sender titled(String other) {
    title = other;
    return this;
  }

  Sender offering(List<Deal> others) {
    deals = others;
    return this;
  }

  Sender offeringTheFirstTrack(List<Deal> others) {
    firstTracksDeals = others;
    return this;
  }

  Sender withoutFiles() {
    withFiles = false;
    return this;
  }

  /** Changes the message after it was written, and hashes what came out. */
  Sender mangling(UnaryOperator<String> how) {
    mangling = how;
    return this;
  }

  Sender speaking(ChoreographyVersion version) {
    choreography = version;
    return this;
  }

  /** ISRC of track n. */
  static String isrc(int n) {
    return "QZABC26%05d".formatted(n);
  }

  /** The package of a new release or an update. */
  Map<String, byte[]> release() {
    return pack(MessageAssembly.of(header(), "de", draft()));
  }

  /** The package of a purge. */
  Map<String, byte[]> purge() {
    return pack(new PurgeRelease(header(), "de", ReleaseId.icpn(upc), List.of(title), List.of()));
  }

  private Map<String, byte[]> pack(ErnMessage message) {
    String batch = "N_20260306%09d".formatted(BATCH.incrementAndGet());
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (withFiles) {
      IntStream.rangeClosed(1, 2)
          .forEach(n -> files.put(batch + "/" + upc + "/" + audio(n), audioBytes(n)));
      files.put(batch + "/" + upc + "/" + cover(), coverBytes());
    }
    byte[] ern =
        mangling
            .apply(new String(ern(message), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    files.put(batch + "/" + upc + "/" + upc + ".xml", ern);
    files.put(
        batch + "/BatchComplete_" + batch.substring(2) + ".xml", manifest(batch, message, ern));
    return files;
  }

  private byte[] manifest(String batch, ErnMessage message, byte[] ern) {
    var out = new ByteArrayOutputStream();
    var entry =
        new Manifest.Entry(
            message.header().messageId(),
            "./" + upc + "/" + upc + ".xml",
            ReleaseId.icpn(upc),
            Manifest.DeliveryType.NewReleaseDelivery,
            Manifest.ProductType.AudioProduct,
            HashSum.md5(Hashes.md5(ern)));
    ManifestXml.write(
        new Manifest(
            MessagingParty.of(DPID, "Example"),
            MessagingParty.of(recipient, null),
            OffsetDateTime.parse("2026-03-06T12:00:00Z"),
            false,
            batch,
            List.of(entry)),
        choreography,
        out);
    return out.toByteArray();
  }

  private static byte[] ern(ErnMessage message) {
    var out = new ByteArrayOutputStream();
    ErnWriter.forVersion(ErnVersion.ERN_43).write(message, out);
    return out.toByteArray();
  }

  private MessageHeader header() {
    return MessageHeader.of(
            MessagingParty.of(DPID, "Example"),
            MessagingParty.of(recipient, "Store"),
            OffsetDateTime.parse("2026-03-06T12:00:00Z"),
            MessageHeader.ControlType.LiveMessage)
        .withMessageId("M-" + BATCH.incrementAndGet());
  }

  private ReleaseDraft draft() {
    List<TrackDraft> tracks = new ArrayList<>();
    for (int n = 1; n <= 2; n++) {
      TrackDraft track =
          TrackDraft.audio(
              n, new Isrc(isrc(n)), display("Track " + n), Duration.ofMillis(181_500), file(n));
      tracks.add(n == 1 && firstTracksDeals != null ? track.withDeals(firstTracksDeals) : track);
    }
    return new ReleaseDraft(
        ReleaseId.icpn(upc),
        "Album",
        display(title),
        "Example Label",
        new ReleaseDraft.Rights(RightsLine.of(2026, "Example"), RightsLine.of(2026, "Example")),
        Genre.of("Pop", null),
        "2026-03-06",
        null,
        "NotExplicit",
        tracks,
        new MediaFile(
            MediaFacts.image("JPEG", 3000, 3000),
            new FileRef(
                cover(), HashSum.md5(Hashes.md5(coverBytes())), (long) coverBytes().length)),
        ReleaseDraft.Offer.everywhereAlike(deals),
        List.of());
  }

  private static Display display(String title) {
    return new Display(
        List.of(Title.of(title, null)),
        List.of(LocalText.of("Die Zähne")),
        List.of(DisplayArtist.of(Party.named("Die Zähne"), "MainArtist")));
  }

  private MediaFile file(int n) {
    byte[] bytes = audioBytes(n);
    return new MediaFile(
        MediaFacts.audio("PCM", 44_100, 16, 2),
        new FileRef(audio(n), HashSum.md5(Hashes.md5(bytes)), (long) bytes.length));
  }

  private String audio(int n) {
    return "resources/%s_01_%03d.wav".formatted(upc, n);
  }

  private String cover() {
    return "resources/" + upc + ".jpg";
  }

  private byte[] coverBytes() {
    return ("\u00ff\u00d8\u00ff\u00e0 cover of " + upc).getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] audioBytes(int n) {
    return ("RIFF....WAVE samples of track " + n + " of " + upc).getBytes(StandardCharsets.UTF_8);
  }
}
