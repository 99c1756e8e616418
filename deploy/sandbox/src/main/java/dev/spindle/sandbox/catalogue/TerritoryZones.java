package dev.spindle.sandbox.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose clock counts in a territory; see {@code territory-zones.properties}. */
final class TerritoryZones {

  private static final Map<String, ZoneId> ZONES = load();

  private TerritoryZones() {}

  /** The zone of a territory, ISO 3166-1 alpha-2; UTC when it is not known. */
  static ZoneId zoneOf(String territory) {
    return ZONES.getOrDefault(territory, ZoneOffset.UTC);
  }

  /** All territories that have a clock. */
  static Set<String> territories() {
    return ZONES.keySet();
  }

  private static Map<String, ZoneId> load() {
    Properties properties = new Properties();
    try (InputStream in = TerritoryZones.class.getResourceAsStream("/territory-zones.properties")) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read territory-zones.properties", e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(c -> c, c -> ZoneId.of(properties.getProperty(c))));
  }
}
