package dev.spindle.lifecycle.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of each territory, and a plan's moment in each.
 *
 * <p>Source: IANA time zone database, {@code zone.tab}; kept as {@code territory-zones.csv}.
 */
public final class Territories {

  private static final SortedMap<String, List<ZoneId>> ZONES = read();

  private Territories() {}

  /** Every territory with its zones, never empty, by ISO 3166-1 alpha-2 code. */
  public static SortedMap<String, List<ZoneId>> zones() {
    return ZONES;
  }

  /** The plan's moment in every territory the release is offered in, ordered by code. */
  public static List<TerritoryMoment> moments(ReleaseSchedule plan, Predicate<String> offered) {
    return ZONES.entrySet().stream()
        .filter(entry -> offered.test(entry.getKey()))
        .map(entry -> moment(plan, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static TerritoryMoment moment(
      ReleaseSchedule plan, String territory, List<ZoneId> zones) {
    var byMoment = zones.stream().sorted(comparing(zone -> plan.momentIn(zone).at())).toList();
    var zone = byMoment.getFirst();
    var first = plan.momentIn(zone);
    var last = plan.momentIn(byMoment.getLast()).at();
    return new TerritoryMoment(
        territory, zone, first.at(), first.shownAs(), last, note(plan, zone, first));
  }

  private static @Nullable String note(ReleaseSchedule plan, ZoneId zone, LocalMoment moment) {
    return switch (moment.fit()) {
      case ONCE -> null;
      case TWICE ->
          "Clocks in %s show %s twice; the first counts.".formatted(zone, plan.localDateTime());
      case NEVER ->
          "Clocks in %s skip %s and go to %s; it is out then."
              .formatted(zone, plan.localDateTime(), moment.shownAs());
    };
  }

  private static SortedMap<String, List<ZoneId>> read() {
    var zones = new TreeMap<String, List<ZoneId>>();
    try (var lines = lines()) {
      lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .forEach(line -> zones.put(line[0], zoneIds(line[1])));
    }
    return java.util.Collections.unmodifiableSortedMap(zones);
  }

  private static List<ZoneId> zoneIds(String names) {
    return Arrays.stream(names.split(" ")).map(ZoneId::of).toList();
  }

  private static Stream<String> lines() {
    var resource =
        Objects.requireNonNull(Territories.class.getResourceAsStream("territory-zones.csv"));
    var reader = new BufferedReader(new InputStreamReader(resource, UTF_8));
    return reader.lines().onClose(() -> close(reader));
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
