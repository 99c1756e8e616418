package dev.spindle.ddex.build;

import dev.spindle.ddex.build.ReleaseDraft.Boxed;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tracks in order: one group of items for one disc, else a component for each disc. The releases of
 * a box come around their discs, the works of several movements inside them. Source: Release
 * Profile 2.1, clauses 5.3.1.2(5), 5.5.1 and 5.5.2.
 */
final class Groups {

  private final List<TrackDraft> tracks;
  private final List<Link> onItems;

  private Groups(List<TrackDraft> tracks, List<Link> onItems) {
    this.tracks = tracks;
    this.onItems = onItems;
  }

  /**
   * In the Simple profiles the cover belongs to the one item (rule 1362), else to the top group
   * (rule 1057).
   *
   * @param tracks in the order of their resources A1, A2 …
   */
  static ResourceGroup of(
      List<TrackDraft> tracks, List<Boxed> boxed, @Nullable String cover, boolean simple) {
    List<Link> link =
        cover == null
            ? List.of()
            : List.of(new Link(cover, Term.of(Terms.LINK_DESCRIPTION, "CoverArt")));
    var groups = new Groups(tracks, simple ? link : List.of());
    Map<Integer, List<Integer>> discs = groups.discs();
    List<Link> top = simple ? List.of() : link;
    if (boxed.size() > 1) {
      return new ResourceGroup(
          null, null, null, null, groups.releases(discs, boxed), List.of(), top);
    }
    return groups.content(discs).with(null, null, null, top);
  }

  /** Which tracks are on which disc, by their index. */
  private Map<Integer, List<Integer>> discs() {
    Map<Integer, List<Integer>> discs = new TreeMap<>();
    for (int at = 0; at < tracks.size(); at++) {
      discs.computeIfAbsent(tracks.get(at).disc(), first -> new ArrayList<>()).add(at);
    }
    return discs;
  }

  /** A release of a box for each, and one without id for the discs nobody claims. */
  private List<ResourceGroup> releases(Map<Integer, List<Integer>> discs, List<Boxed> boxed) {
    var made = new ArrayList<ResourceGroup>();
    Map<Integer, List<Integer>> rest = new TreeMap<>(discs);
    for (Boxed release : boxed) {
      Map<Integer, List<Integer>> own = new TreeMap<>(discs);
      own.keySet().retainAll(release.discs());
      rest.keySet().removeAll(release.discs());
      made.add(
          content(own)
              .with(type("ReleaseComponent"), release.title(), made.size() + 1, List.of())
              .of(release.id()));
    }
    rest.values()
        .forEach(
            disc -> made.add(disc(disc).with(type("Component"), null, made.size() + 1, List.of())));
    return made;
  }

  private ResourceGroup content(Map<Integer, List<Integer>> discs) {
    if (discs.size() == 1) {
      return disc(discs.values().iterator().next());
    }
    var components = new ArrayList<ResourceGroup>();
    for (List<Integer> disc : discs.values()) {
      components.add(disc(disc).with(type("Component"), null, components.size() + 1, List.of()));
    }
    return new ResourceGroup(null, null, null, null, components, List.of(), List.of());
  }

  /** Works and single tracks share one numbering. */
  private ResourceGroup disc(List<Integer> indices) {
    var works = new ArrayList<ResourceGroup>();
    var items = new ArrayList<Item>();
    for (List<Integer> run : runs(indices)) {
      int sequence = works.size() + items.size() + 1;
      String work = tracks.get(run.getFirst()).work();
      if (run.size() > 1) {
        works.add(
            new ResourceGroup(
                type("MultiWorkPart"), work, sequence, null, List.of(), movements(run), List.of()));
      } else {
        items.add(item(sequence, run.getFirst()));
      }
    }
    return new ResourceGroup(null, null, null, null, works, items, List.of());
  }

  private List<Item> movements(List<Integer> run) {
    var items = new ArrayList<Item>();
    run.forEach(index -> items.add(item(items.size() + 1, index)));
    return items;
  }

  private Item item(int sequence, int index) {
    return new Item(sequence, "A" + (index + 1), onItems, false, false);
  }

  /** Neighbours of one work together; everything else alone. */
  private List<List<Integer>> runs(List<Integer> indices) {
    Map<Integer, List<Integer>> runs = new LinkedHashMap<>();
    int start = 0;
    String before = null;
    for (int index : indices) {
      String work = tracks.get(index).work();
      start = work != null && work.equals(before) ? start : index;
      runs.computeIfAbsent(start, first -> new ArrayList<>()).add(index);
      before = work;
    }
    return List.copyOf(runs.values());
  }

  /** Whether any work has several movements side by side. */
  static boolean hasWorks(List<TrackDraft> tracks) {
    var groups = new Groups(tracks, List.of());
    return groups.discs().values().stream()
        .anyMatch(disc -> groups.runs(disc).stream().anyMatch(run -> run.size() > 1));
  }

  private static Term type(String name) {
    return Term.of(Terms.RESOURCE_GROUP_TYPE, name);
  }
}
