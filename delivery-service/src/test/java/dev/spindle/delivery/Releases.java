package dev.spindle.delivery;

import com.fasterxml.uuid.Generators;
import dev.spindle.contracts.catalog.v1.AudioFile;
import dev.spindle.contracts.catalog.v1.ImageFile;
import dev.spindle.contracts.catalog.v1.Offer;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.catalog.v1.Sender;
import dev.spindle.contracts.catalog.v1.StoredFile;
import dev.spindle.contracts.catalog.v1.Track;
import dev.spindle.contracts.common.v1.Credit;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.ReleaseTimePolicy;
import dev.spindle.contracts.common.v1.RightsLine;
import dev.spindle.contracts.common.v1.Schedule;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.platform.objects.ObjectStore;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Releases as the other services speak of them, with their files in the object store. */
public final class Releases {

  public static final String UPC = "0094631432057";
  public static final String SENDER = "PADPIDA2013020802I";
  private static final int AUDIO_BYTES = 200_000;
  private static final int COVER_BYTES = 40_000;

  private final ObjectStore objects;

  public Releases(ObjectStore objects) {
    this.objects = objects;
  }

  public static UUID newId() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  /** A release that can be delivered. */
  public ReleaseChanged.Builder deliverable(UUID id, long version, int tracks) {
    return ReleaseChanged.newBuilder()
        .setReleaseId(id)
        .setVersion(version)
        .setChangedAt(now())
        .setTitle("Ärger & <Söhne> ]]>")
        .setTitleVersion("Deluxe Edition")
        .setDisplayArtist("Zoë Ørsted feat. 宇多田")
        .setReleaseType(tracks > 6 ? "ALBUM" : tracks > 3 ? "EP" : "SINGLE")
        .setLabel("Nordlys")
        .setCatalogNumber("NL-001")
        .setUpc(UPC)
        .setGenre("Electronic")
        .setLanguage("en")
        .setParentalWarning(ParentalWarning.NOT_EXPLICIT)
        .setPLine(new RightsLine(2026, "Nordlys"))
        .setCLine(new RightsLine(2026, "Nordlys"))
        .setTerritories(new Territories(TerritoryMode.EXCLUDE, List.of("CU", "KP")))
        .setOffers(
            List.of(
                new Offer("SubscriptionModel", List.of("OnDemandStream"), null),
                new Offer("PayAsYouGoModel", List.of("PermanentDownload"), "MID")))
        .setCredits(artists())
        .setTracks(IntStream.rangeClosed(1, tracks).mapToObj(n -> track(id, n)).toList())
        .setCover(new ImageFile(file(id, 0, COVER_BYTES, "image/jpeg"), "JPEG", 3000, 3000, "RGB"))
        .setSender(new Sender("Nordlys Records", SENDER));
  }

  private Track track(UUID id, int number) {
    return Track.newBuilder()
        .setTrackId(new UUID(id.getMostSignificantBits(), number))
        .setDisc(1)
        .setSequence(number)
        .setTitle("Song \"" + number + "\"")
        .setDisplayArtist("Zoë Ørsted")
        .setCredits(artists())
        .setIsrc("QZES726%05d".formatted(number))
        .setDurationMs(31_400L)
        .setLanguage("de")
        .setParentalWarning(ParentalWarning.EXPLICIT)
        .setPLine(new RightsLine(2026, "Nordlys"))
        .setAudio(
            new AudioFile(
                file(id, number, AUDIO_BYTES, "audio/wav"), "PCM", 44_100, 24, 2, 31_400L))
        .build();
  }

  private static List<Credit> artists() {
    return List.of(
        new Credit("Zoë Ørsted", "MAIN_ARTIST", 1, null, null),
        new Credit("宇多田", "FEATURED_ARTIST", 2, null, null),
        new Credit("Zoë Ørsted", "SONGWRITER", 3, null, null),
        new Credit("Max Mix", "MIXER", 4, null, null),
        new Credit("Gitte", "GUITARIST", 5, null, null));
  }

  private StoredFile file(UUID id, int number, int size, String mediaType) {
    var bytes = new byte[size];
    new Random(id.getLeastSignificantBits() + number).nextBytes(bytes);
    var sha256 = hex("SHA-256", bytes);
    try (var upload = objects.begin()) {
      upload.write(bytes, 0, bytes.length);
      upload.commit(sha256);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new StoredFile(
        new UUID(id.getLeastSignificantBits(), number),
        ObjectStore.key(sha256),
        (long) size,
        mediaType,
        "../../etc/passwd",
        hex("MD5", bytes),
        hex("SHA-1", bytes),
        sha256);
  }

  /** Lifecycle's word that a release is in a state. */
  public static ReleaseTransitioned transitioned(
      UUID id, long version, ReleaseState state, long catalogVersion) {
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(id)
        .setVersion(version)
        .setTransition("schedule")
        .setFromState(ReleaseState.MASTERED)
        .setToState(state)
        .setLockLevel(LockLevel.PARTIAL)
        .setCatalogVersion(catalogVersion)
        .setSchedule(state == ReleaseState.MASTERED ? null : plan("2027-03-05T00:00:00"))
        .setOccurredAt(now())
        .build();
  }

  public static Schedule plan(String localDateTime) {
    return new Schedule(
        localDateTime,
        "Europe/Berlin",
        ReleaseTimePolicy.LOCAL_TIME,
        Instant.parse(localDateTime + "Z"));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  public static String hex(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
