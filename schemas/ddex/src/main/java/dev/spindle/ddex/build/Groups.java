package dev.spindle.ddex.build;

import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One group of items for one disc, else a component for each disc. Source: Release Profile 2.1,
 * clause 5.3.1.2(5).
 */
final class Groups {

  private Groups() {}

  /**
   * In the Simple profiles the cover belongs to the one item (rule 1362), else to the top group
   * (rule 1057).
   */
  static ResourceGroup of(List<TrackDraft> tracks, @Nullable String cover, boolean simple) {
    List<Link> link =
        cover == null
            ? List.of()
            : List.of(new Link(cover, Term.of(Terms.LINK_DESCRIPTION, "CoverArt")));
    Map<Integer, List<Item>> discs = new TreeMap<>();
    for (int at = 0; at < tracks.size(); at++) {
      List<Item> disc = discs.computeIfAbsent(tracks.get(at).disc(), first -> new ArrayList<>());
      String reference = "A" + (at + 1);
      disc.add(new Item(disc.size() + 1, reference, simple ? link : List.of(), false, false));
    }
    List<Link> top = simple ? List.of() : link;
    return discs.size() > 1
        ? new ResourceGroup(null, null, null, null, components(discs), List.of(), top)
        : new ResourceGroup(
            null,
            null,
            null,
            null,
            List.of(),
            discs.values().stream().flatMap(List::stream).toList(),
            top);
  }

  private static List<ResourceGroup> components(Map<Integer, List<Item>> discs) {
    var made = new ArrayList<ResourceGroup>();
    for (List<Item> items : discs.values()) {
      made.add(
          new ResourceGroup(
              Term.of(Terms.RESOURCE_GROUP_TYPE, "Component"),
              null,
              made.size() + 1,
              null,
              List.of(),
              items,
              List.of()));
    }
    return made;
  }
}
