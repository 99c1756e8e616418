package dev.spindle.delivery.packaging;

import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.ReleaseSnapshot.AudioFile;
import dev.spindle.delivery.release.ReleaseSnapshot.Credit;
import dev.spindle.delivery.release.ReleaseSnapshot.ImageFile;
import dev.spindle.delivery.release.ReleaseSnapshot.Offer;
import dev.spindle.delivery.release.ReleaseSnapshot.RightsLine;
import dev.spindle.delivery.release.ReleaseSnapshot.Sender;
import dev.spindle.delivery.release.ReleaseSnapshot.StoredFile;
import dev.spindle.delivery.release.ReleaseSnapshot.Territories;
import dev.spindle.delivery.release.ReleaseSnapshot.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliverable releases by seed: everything optional there or not, hostile text, several discs. */
final class Snapshots {

  private static final List<String> ROLES =
      List.of("COMPOSER", "SONGWRITER", "PRODUCER", "MIXER", "GUITARIST", "TRANSLATOR", "CHOIR");
  private static final List<String> TERRITORIES = List.of("DE", "FR", "GB", "JP", "US", "XK", "BR");
  private static final List<String> TEXTS =
      List.of("Plain", "A & B <C>", "]]> \"quoted\"", "Ünïcödé", "مرحبا", "🎹 keys", "  padded  ");

  private final Random dice;

  private Snapshots(Random dice) {
    this.dice = dice;
  }

  static ReleaseSnapshot random(long seed) {
    return new Snapshots(new Random(seed)).release();
  }

  private ReleaseSnapshot release() {
    return new ReleaseSnapshot(
        id(),
        1 + dice.nextInt(9),
        text(),
        maybe(text()),
        text(),
        pick(List.of("SINGLE", "EP", "ALBUM", "COMPILATION", "REMIX")),
        text(),
        maybe("CAT-" + dice.nextInt(999)),
        "0094631432057",
        maybe("A12425GABC1234002M"),
        text(),
        maybe(text()),
        pick(List.of("en", "de-DE", "ja", "pt-BR")),
        warning(),
        line(),
        line(),
        maybe(pick(List.of("2019", "2020-05", "2021-06-07"))),
        territories(),
        offers(),
        credits(),
        tracks(),
        new ImageFile(file("image/jpeg"), "JPEG", 3000, 3000, "RGB"),
        new Sender(text(), "PADPIDA2013020802I"));
  }

  private List<Track> tracks() {
    var tracks = new ArrayList<Track>();
    int discs = 1 + dice.nextInt(2);
    for (int disc = 1; disc <= discs; disc++) {
      int count = 1 + dice.nextInt(6);
      for (int n = 1; n <= count; n++) {
        tracks.add(track(disc, n));
      }
    }
    return tracks;
  }

  private Track track(int disc, int number) {
    return new Track(
        id(),
        disc,
        number,
        text(),
        maybe(text()),
        text(),
        credits(),
        "QZES726%02d%03d".formatted(disc, number),
        maybe(30_000L + dice.nextInt(300_000)),
        maybe(pick(List.of("de", "en-US", "zxx"))),
        warning(),
        dice.nextBoolean() ? line() : null,
        maybe((long) dice.nextInt(20_000)),
        new AudioFile(file("audio/wav"), "PCM", 44_100, 24, 2, 31_000));
  }

  private List<Credit> credits() {
    var credits = new ArrayList<Credit>();
    credits.add(new Credit(text(), "MAIN_ARTIST", 1, null, null));
    for (int at = 2; at < 2 + dice.nextInt(4); at++) {
      credits.add(new Credit(text() + at, pick(ROLES), at, null, null));
    }
    return credits;
  }

  private List<Offer> offers() {
    var stream = new Offer("SubscriptionModel", List.of("OnDemandStream"), null);
    var download = new Offer("PayAsYouGoModel", List.of("PermanentDownload"), maybe("MID"));
    return dice.nextBoolean() ? List.of(stream) : List.of(stream, download);
  }

  private Territories territories() {
    var mode = pick(List.of("WORLDWIDE", "INCLUDE", "EXCLUDE"));
    var codes = new TreeSet<String>();
    while (!mode.equals("WORLDWIDE") && codes.size() < 3) {
      codes.add(pick(TERRITORIES));
    }
    return new Territories(mode, List.copyOf(codes));
  }

  private String warning() {
    return pick(List.of("NOT_EXPLICIT", "EXPLICIT", "EXPLICIT_CONTENT_EDITED"));
  }

  private RightsLine line() {
    return new RightsLine(1990 + dice.nextInt(37), text());
  }

  private StoredFile file(String mediaType) {
    var hex = "%064x".formatted(dice.nextLong() & Long.MAX_VALUE);
    return new StoredFile(
        id(),
        "sha256/" + hex.substring(0, 2) + "/" + hex,
        1000 + dice.nextInt(1_000_000),
        mediaType,
        "../../etc/passwd",
        hex.substring(32),
        hex.substring(24),
        hex);
  }

  private String text() {
    return pick(TEXTS) + " " + dice.nextInt(1000);
  }

  private UUID id() {
    return new UUID(dice.nextLong(), dice.nextLong());
  }

  private <T> T pick(List<T> from) {
    return from.get(dice.nextInt(from.size()));
  }

  private <T> @Nullable T maybe(T value) {
    return dice.nextBoolean() ? value : null;
  }
}
