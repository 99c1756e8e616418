package dev.spindle.lifecycle;

import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.facts.ReleaseFacts.Cover;
import dev.spindle.lifecycle.facts.ReleaseFacts.Offered;
import dev.spindle.lifecycle.facts.ReleaseFacts.Track;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.schedule.TimePolicy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Releases and plans as tests need them. */
public final class LifecycleFixtures {

  /** A Monday noon. */
  public static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

  /** A Friday, three weeks after {@link #NOW}. */
  public static final ReleaseSchedule FRIDAY =
      plan("2027-03-26T00:00", "Europe/Berlin", TimePolicy.LOCAL_TIME);

  private LifecycleFixtures() {}

  /** A plan; the zone is an IANA name. */
  public static ReleaseSchedule plan(String localDateTime, String zone, TimePolicy policy) {
    return new ReleaseSchedule(LocalDateTime.parse(localDateTime), ZoneId.of(zone), policy);
  }

  /** Facts that every guard accepts. */
  public static ReleaseFacts deliverable() {
    return facts(tracks(2));
  }

  /** Deliverable but for its tracks. */
  public static ReleaseFacts facts(List<Track> tracks) {
    return new ReleaseFacts(
        7,
        "Grüße & Küsse",
        "Ähnliche Künstler",
        "4006381333931",
        new Cover(3000, 3000),
        true,
        worldwide(),
        tracks);
  }

  /** Offered everywhere. */
  public static Offered worldwide() {
    return new Offered(Offered.Mode.WORLDWIDE, List.of());
  }

  /** Tracks of three minutes with ISRCs of their own. */
  public static List<Track> tracks(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> track(n, "DEA1226%05d".formatted(n), 180_000L))
        .toList();
  }

  /** A track of the first disc. */
  public static Track track(int sequence, @Nullable String isrc, @Nullable Long audioMs) {
    return new Track(new UUID(1, sequence), 1, sequence, "Track " + sequence, isrc, audioMs, true);
  }
}
