package dev.spindle.catalog.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Order among tracks. Places close up: discs and sequences have no gaps, whatever was asked for.
 */
public final class TrackList {

  /** Most tracks of a release; the longest box sets stay below. */
  public static final int MAX_TRACKS = 999;

  private static final Comparator<Track> BY_PLACE =
      Comparator.comparingInt(Track::disc).thenComparingInt(Track::sequence);

  private TrackList() {}

  /** Sorts by place and closes the gaps; tracks of the same place keep their order. */
  static List<Track> arranged(List<Track> tracks) {
    var discs = new LinkedHashMap<Integer, List<Track>>();
    tracks.stream()
        .sorted(BY_PLACE)
        .forEach(track -> discs.computeIfAbsent(track.disc(), _ -> new ArrayList<>()).add(track));
    return placed(List.copyOf(discs.values()));
  }

  private static List<Track> placed(List<List<Track>> discs) {
    var arranged = new ArrayList<Track>();
    for (int disc = 1; disc <= discs.size(); disc++) {
      int sequence = 1;
      for (var track : discs.get(disc - 1)) {
        arranged.add(track.at(disc, sequence++));
      }
    }
    return List.copyOf(arranged);
  }

  /** Puts a track in; the one at its place and those after it move back by one. */
  public static List<Track> inserted(List<Track> tracks, Track added) {
    var next = new ArrayList<Track>(List.of(added));
    next.addAll(tracks);
    return arranged(next);
  }

  /**
   * Puts the tracks into another order.
   *
   * @param discs track ids per disc, in order
   * @return empty unless every track is named exactly once
   */
  public static Optional<List<Track>> reordered(List<Track> tracks, List<List<UUID>> discs) {
    var byId = new LinkedHashMap<UUID, Track>();
    tracks.forEach(track -> byId.put(track.id(), track));
    var named = discs.stream().flatMap(List::stream).toList();
    boolean complete = new HashSet<>(named).equals(byId.keySet()) && named.size() == byId.size();
    return complete && discs.stream().noneMatch(List::isEmpty)
        ? Optional.of(
            placed(discs.stream().map(disc -> disc.stream().map(byId::get).toList()).toList()))
        : Optional.empty();
  }
}
