package dev.spindle.sandbox.catalogue;

import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.SandboxSettings;
import dev.spindle.sandbox.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stores' shelves. Filled by the intake, also at start, from what lies in the stores' folders;
 * so it needs no storage of its own.
 */
@Component
public class Catalogue {

  private final Map<String, Map<String, Listing>> shelves = new ConcurrentHashMap<>();
  private final Behaviours behaviours;
  private final Clock clock;
  private final Duration visibleAfter;

  Catalogue(Behaviours behaviours, Clock clock, SandboxSettings settings) {
    this.behaviours = behaviours;
    this.clock = clock;
    this.visibleAfter = settings.visibleAfter();
  }

  /** Puts an album up, in the place of the one with its UPC. */
  public void put(Store store, Listing listing) {
    shelf(store).put(Gtin.padded(listing.album().upc()), listing);
  }

  /** Takes an album away for good. */
  public void remove(Store store, String upc) {
    shelf(store).remove(Gtin.padded(upc));
  }

  /** What a store holds, visible or not, as delivered. */
  public List<Listing> holdings(Store store) {
    return List.copyOf(shelf(store).values());
  }

  /** What a store holds under a UPC, visible or not, as delivered. */
  public Optional<Listing> holding(Store store, String upc) {
    return Optional.ofNullable(shelf(store).get(Gtin.padded(upc)));
  }

  /**
   * What a customer sees now, distorted where the store was told to distort.
   *
   * @param territory ISO 3166-1 alpha-2 code of the customer; anywhere in the world when absent
   * @return albums with only the tracks that may be shown
   */
  public Stream<Album> visible(Store store, @Nullable String territory) {
    Instant now = clock.instant();
    Behaviour.Catalogue distortion = behaviours.of(store).behaviour().catalogue();
    return shelf(store).values().stream()
        .filter(listing -> !listing.acceptedAt().plus(visibleAfter).isAfter(now))
        .map(Listing::album)
        .filter(shownIn(territory, now))
        .map(album -> territory == null ? album.anywhere(now) : album.in(territory, now))
        .filter(album -> !album.tracks().isEmpty())
        .map(album -> Distorted.of(album, distortion));
  }

  /** The time by which visibility is judged. */
  public Instant now() {
    return clock.instant();
  }

  private static Predicate<Album> shownIn(@Nullable String territory, Instant now) {
    return territory == null
        ? album -> !album.territories(now).isEmpty()
        : album -> album.isAvailableIn(territory, now);
  }

  private Map<String, Listing> shelf(Store store) {
    return shelves.computeIfAbsent(store.name(), _ -> new ConcurrentHashMap<>());
  }
}
