package dev.spindle.dspsync.compare;

import dev.spindle.dspsync.compare.LocalRelease.LocalTrack;
import dev.spindle.dspsync.compare.StoreAlbum.StoreTrack;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Releases of ours, and how stores show them. */
public final class Releases {

  /** GTIN-13 with a leading zero. */
  public static final String UPC = "0602445868162";

  private Releases() {}

  /** A release of three tracks with everything known. */
  public static LocalRelease release() {
    return release(UUID.randomUUID(), 3);
  }

  /** A release with everything known. */
  public static LocalRelease release(UUID id, int tracks) {
    return new LocalRelease(
        id,
        7,
        "Nachtfahrt & <Söhne>",
        null,
        "Die Zähne",
        "Example Label",
        UPC,
        "2026-03-06",
        SaleArea.WORLD,
        IntStream.rangeClosed(1, tracks).mapToObj(Releases::track).toList());
  }

  /** Track n: ISRC QZABC26 and n in five digits, three minutes and n seconds and a half. */
  public static LocalTrack track(int n) {
    return new LocalTrack(
        UUID.randomUUID(), 1, n, "Track " + n, null, "Die Zähne", isrc(n), 180_500 + n * 1000L);
  }

  /** ISRC of track n. */
  public static String isrc(int n) {
    return "QZABC26%05d".formatted(n);
  }

  /** The release as a store shows it that gets everything right. */
  public static StoreAlbum shownBy(Provider provider, LocalRelease ours) {
    return new StoreAlbum(
        provider,
        provider.code() + "-album",
        URI.create("https://" + provider.code() + ".example/album"),
        ours.upc(),
        ours.title(),
        List.of(ours.artist()),
        provider == Provider.SPOTIFY ? null : ours.label(),
        ours.originalReleaseDate(),
        ours.tracks().stream().map(track -> shown(provider, track)).toList());
  }

  private static StoreTrack shown(Provider provider, LocalTrack track) {
    long grain = Math.max(1, provider.grain().toMillis());
    Long duration = track.durationMs();
    return new StoreTrack(
        provider.code() + "-" + track.sequence(),
        track.disc(),
        track.sequence(),
        track.title(),
        List.of(track.artist()),
        track.isrc(),
        duration == null ? null : duration / grain * grain);
  }

  /** The release with another track n. */
  public static LocalRelease with(LocalRelease release, int n, UnaryOperator<LocalTrack> change) {
    List<LocalTrack> tracks = new ArrayList<>(release.tracks());
    tracks.set(n - 1, change.apply(tracks.get(n - 1)));
    return new LocalRelease(
        release.id(),
        release.version(),
        release.title(),
        release.titleVersion(),
        release.artist(),
        release.label(),
        release.upc(),
        release.originalReleaseDate(),
        release.territories(),
        tracks);
  }

  /** The album with another track n. */
  public static StoreAlbum with(StoreAlbum album, int n, UnaryOperator<StoreTrack> change) {
    List<StoreTrack> tracks = new ArrayList<>(album.tracks());
    tracks.set(n - 1, change.apply(tracks.get(n - 1)));
    return withTracks(album, tracks);
  }

  /** The album with other tracks. */
  public static StoreAlbum withTracks(StoreAlbum album, List<StoreTrack> tracks) {
    return new StoreAlbum(
        album.provider(),
        album.externalId(),
        album.url(),
        album.upc(),
        album.title(),
        album.artists(),
        album.label(),
        album.releaseDate(),
        tracks);
  }

  /** The track without its ISRC. */
  public static LocalTrack withoutIsrc(LocalTrack t) {
    return new LocalTrack(
        t.id(),
        t.disc(),
        t.sequence(),
        t.title(),
        t.titleVersion(),
        t.artist(),
        null,
        t.durationMs());
  }

  /** The store's track with another ISRC. */
  public static StoreTrack withIsrc(StoreTrack t, String isrc) {
    return new StoreTrack(
        t.externalId(), t.disc(), t.sequence(), t.title(), t.artists(), isrc, t.durationMs());
  }

  /** The store's track with another duration. */
  public static StoreTrack lasting(StoreTrack t, long durationMs) {
    return new StoreTrack(
        t.externalId(), t.disc(), t.sequence(), t.title(), t.artists(), t.isrc(), durationMs);
  }

  /** The store's track with another title. */
  public static StoreTrack titled(StoreTrack t, String title) {
    return new StoreTrack(
        t.externalId(), t.disc(), t.sequence(), title, t.artists(), t.isrc(), t.durationMs());
  }
}
