package dev.spindle.lifecycle;

import dev.spindle.contracts.catalog.v1.AudioFile;
import dev.spindle.contracts.catalog.v1.ImageFile;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Sender;
import dev.spindle.contracts.catalog.v1.StoredFile;
import dev.spindle.contracts.catalog.v1.Track;
import dev.spindle.contracts.common.v1.Credit;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Catalogue snapshots as they come from Kafka. */
public final class Snapshots {

  private Snapshots() {}

  /** A release with a title and nothing else. */
  public static ReleaseChanged bare(UUID releaseId, long version) {
    return ReleaseChanged.newBuilder()
        .setReleaseId(releaseId)
        .setVersion(version)
        .setChangedAt(Instant.parse("2026-11-01T00:00:00Z"))
        .setTitle("Grüße & Küsse")
        .setDisplayArtist("Ähnliche <Künstler>")
        .setReleaseType("ALBUM")
        .setLanguage("de")
        .setParentalWarning(ParentalWarning.NOT_EXPLICIT)
        .setTerritories(
            Territories.newBuilder()
                .setMode(TerritoryMode.EXCLUDE)
                .setCodes(List.of("KP", "RU"))
                .build())
        .setSender(Sender.newBuilder().setName("Label").setDpid("PADPIDA2014120301U").build())
        .build();
  }

  /** A release that every guard accepts. */
  public static ReleaseChanged deliverable(UUID releaseId, long version) {
    return ReleaseChanged.newBuilder(bare(releaseId, version))
        .setUpc("4006381333931")
        .setCover(cover())
        .setCredits(List.of(mainArtist()))
        .setTracks(IntStream.rangeClosed(1, 2).mapToObj(Snapshots::track).toList())
        .build();
  }

  private static Track track(int sequence) {
    return Track.newBuilder()
        .setTrackId(new UUID(1, sequence))
        .setDisc(1)
        .setSequence(sequence)
        .setTitle("Lied " + sequence)
        .setDisplayArtist("Ähnliche Künstler")
        .setCredits(List.of(mainArtist()))
        .setIsrc("DEA1226%05d".formatted(sequence))
        .setParentalWarning(ParentalWarning.NOT_EXPLICIT)
        .setAudio(audio())
        .build();
  }

  private static Credit mainArtist() {
    return Credit.newBuilder()
        .setName("Ähnliche Künstler")
        .setRole("MAIN_ARTIST")
        .setPosition(1)
        .build();
  }

  private static AudioFile audio() {
    return AudioFile.newBuilder()
        .setFile(file("audio/flac"))
        .setCodec("FLAC")
        .setSampleRate(44_100)
        .setBitDepth(24)
        .setChannels(2)
        .setDurationMs(180_000)
        .build();
  }

  private static ImageFile cover() {
    return ImageFile.newBuilder()
        .setFile(file("image/jpeg"))
        .setCodec("JPEG")
        .setWidth(3000)
        .setHeight(3000)
        .setColorModel("RGB")
        .build();
  }

  private static StoredFile file(String mediaType) {
    return StoredFile.newBuilder()
        .setAssetId(new UUID(2, 2))
        .setKey("sha256/ab/" + "ab".repeat(32))
        .setSize(1_000)
        .setMediaType(mediaType)
        .setOriginalName("x")
        .setMd5("a".repeat(32))
        .setSha1("a".repeat(40))
        .setSha256("ab".repeat(32))
        .build();
  }
}
