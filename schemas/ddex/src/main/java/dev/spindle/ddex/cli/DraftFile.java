package dev.spindle.ddex.cli;

import dev.spindle.ddex.build.MessageAssembly;
import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.build.ReleaseDraft.Rights;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.content.MediaHeader;
import dev.spindle.ddex.content.MediaProbe;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.id.Icpn;
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
import dev.spindle.ddex.resource.Recording.Kind;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.RightsLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A release written down by hand, as a properties file; facts and hashes of files are taken from
 * the files.
 */
final class DraftFile {

  private final Properties data = new Properties();
  private final Path file;

  private DraftFile(Path file) {
    this.file = file;
  }

  /** Throws {@link IllegalArgumentException} naming the key that is missing or wrong. */
  static NewRelease read(Path file) throws IOException {
    var draft = new DraftFile(file);
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      draft.data.load(reader);
    }
    return MessageAssembly.of(draft.header(), draft.get("language"), draft.release());
  }

  private String get(String key) {
    String value = optional(key);
    if (value == null) {
      throw new IllegalArgumentException("the draft lacks " + key);
    }
    return value;
  }

  private @Nullable String optional(String key) {
    String value = data.getProperty(key, "").strip();
    return value.isEmpty() ? null : value;
  }

  private String or(String key, String otherwise) {
    String value = optional(key);
    return value == null ? otherwise : value;
  }

  private <T> T parsed(String key, Function<String, T> meaning) {
    String text = get(key);
    try {
      return meaning.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new IllegalArgumentException(
          "%s=%s: %s".formatted(key, text, wrong.getMessage()), wrong);
    }
  }

  private int number(String key, int otherwise) {
    return optional(key) == null ? otherwise : parsed(key, Integer::valueOf);
  }

  private MessageHeader header() {
    return MessageHeader.of(
        MessagingParty.of(get("sender.dpid"), optional("sender.name")),
        MessagingParty.of(get("recipient.dpid"), optional("recipient.name")),
        parsed("created", OffsetDateTime::parse),
        or("test", "no").equals("yes") ? ControlType.TestMessage : ControlType.LiveMessage);
  }

  private ReleaseDraft release() throws IOException {
    String artist = get("artist");
    List<Deal> deals = deals();
    boolean simple = or("simple", "no").equals("yes");
    return new ReleaseDraft(
        ReleaseId.icpn(parsed("icpn", Icpn::new).value()),
        get("type"),
        display("", artist),
        get("label"),
        new Rights(rights("pline"), rights("cline")),
        Genre.of(get("genre"), optional("subgenre")),
        optional("release-date"),
        optional("original-release-date"),
        or("advice", "NotExplicit"),
        tracks(artist),
        file("cover", true),
        new Offer(deals, deals, simple, null),
        List.of());
  }

  private Display display(String prefix, String artist) {
    String line = or(prefix + "artist", artist);
    return Display.of(
        get(prefix + "title"),
        optional(prefix + "version"),
        line,
        List.of(DisplayArtist.of(Party.named(line), "MainArtist")));
  }

  private @Nullable RightsLine rights(String key) {
    String text = optional(key);
    return text == null ? null : RightsLine.of(parsed(key + ".year", Integer::valueOf), text);
  }

  private List<TrackDraft> tracks(String artist) throws IOException {
    var tracks = new ArrayList<TrackDraft>();
    for (int number = 1; optional("track." + number + ".title") != null; number++) {
      tracks.add(track("track." + number + ".", number, artist));
    }
    return tracks;
  }

  private TrackDraft track(String prefix, int number, String artist) throws IOException {
    return new TrackDraft(
        or(prefix + "kind", "sound").equals("video") ? Kind.VIDEO : Kind.SOUND_RECORDING,
        number(prefix + "disc", 1),
        number(prefix + "sequence", number),
        parsed(prefix + "isrc", Isrc::new),
        display(prefix, artist),
        composers(prefix),
        null,
        parsed(prefix + "duration", Duration::parse),
        or(prefix + "advice", or("advice", "NotExplicit")),
        optional(prefix + "language"),
        file(prefix + "file", false),
        null,
        null,
        null);
  }

  private List<Contributor> composers(String prefix) {
    String names = optional(prefix + "composers");
    return names == null
        ? List.of()
        : List.of(names.split("\\s*;\\s*", -1)).stream()
            .map(name -> Contributor.of(Party.named(name), "Composer"))
            .toList();
  }

  private @Nullable MediaFile file(String key, boolean image) throws IOException {
    String name = optional(key);
    if (name == null) {
      return null;
    }
    Path path = file.resolveSibling(name);
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("%s: %s is not there".formatted(key, name));
    }
    MediaHeader header = MediaProbe.probe(path);
    MediaFacts facts = MediaFacts.NONE;
    if (header.isKnown()) {
      facts =
          image
              ? MediaFacts.image(header.codec(), header.width(), header.height())
              : MediaFacts.audio(
                  header.codec(), header.samplingRate(), header.bits(), header.channels());
    }
    return new MediaFile(facts, new FileRef(name, HashSum.md5(md5(path)), null));
  }

  private static String md5(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return HexDigest.md5(in);
    }
  }

  private List<Deal> deals() {
    String where = or("territories", "Worldwide");
    Territories territories =
        where.startsWith("-")
            ? Territories.allBut(where.substring(1).split("[ ,]+", -1))
            : Territories.only(where.split("[ ,]+", -1));
    String start = optional("start");
    var deals = new ArrayList<Deal>();
    for (String deal : start == null ? new String[0] : get("deals").split("\\s+", -1)) {
      String[] parts = deal.split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException(
            "deals: \"%s\" is not Model:UseType,UseType".formatted(deal));
      }
      Period period = new Period(parsed("start", Moment::parse), end());
      deals.add(Deal.of(territories, period, parts[0], parts[1].split(",", -1)));
    }
    return deals;
  }

  private @Nullable Moment end() {
    return optional("end") == null ? null : parsed("end", Moment::parse);
  }
}
