package dev.spindle.ddex.model;

import dev.spindle.ddex.value.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a release's resources: the top group, discs in it, works in those.
 *
 * @param type of RESOURCE_GROUP_TYPE, Component for a disc; null at the top
 * @param title or null, for example of a work or a disc
 * @param sequence place among its siblings, from 1; null at the top
 * @param release id of the release this group is of, in a boxed set, or null
 * @param groups discs or works
 * @param items resources directly in this group
 * @param linked resources that belong to the whole group, for example the cover
 */
public record ResourceGroup(
    @Nullable Term type,
    @Nullable String title,
    @Nullable Integer sequence,
    @Nullable ReleaseId release,
    List<ResourceGroup> groups,
    List<Item> items,
    List<Link> linked) {

  /**
   * A resource in its place.
   *
   * @param sequence place in the group, from 1; null for secondary resources
   * @param resource reference A…
   * @param linked resources that belong to it, for example a screen capture
   * @param bonus given on top
   * @param instantGratification given at once with a pre-order
   */
  public record Item(
      @Nullable Integer sequence,
      String resource,
      List<Link> linked,
      boolean bonus,
      boolean instantGratification) {

    /** Copies the list. */
    public Item {
      linked = List.copyOf(linked);
    }

    /** The same item, linked to other resources. */
    public Item withLinked(List<Link> others) {
      return new Item(sequence, resource, others, bonus, instantGratification);
    }

    /** A resource in its place, nothing else. */
    public static Item of(int sequence, String resource) {
      return new Item(sequence, resource, List.of(), false, false);
    }
  }

  /**
   * A resource that belongs to another or to a group.
   *
   * @param resource reference A…
   * @param description of LINK_DESCRIPTION, or null
   */
  public record Link(String resource, @Nullable Term description) {}

  /** Copies the lists. */
  public ResourceGroup {
    groups = List.copyOf(groups);
    items = List.copyOf(items);
    linked = List.copyOf(linked);
  }

  /** Every item of this group and of those in it, in playing order. */
  public List<Item> allItems() {
    var all = new ArrayList<>(items);
    groups.forEach(group -> all.addAll(group.allItems()));
    return List.copyOf(all);
  }

  /** Every link of this group, its items and those below. */
  public List<Link> allLinks() {
    var all = new ArrayList<>(linked);
    items.forEach(item -> all.addAll(item.linked()));
    groups.forEach(group -> all.addAll(group.allLinks()));
    return List.copyOf(all);
  }

  /** The same group with other content. */
  public ResourceGroup with(List<ResourceGroup> inner, List<Item> content, List<Link> links) {
    return new ResourceGroup(type, title, sequence, release, inner, content, links);
  }

  /** The same content under another heading. */
  public ResourceGroup with(
      @Nullable Term kind, @Nullable String heading, @Nullable Integer number, List<Link> links) {
    return new ResourceGroup(kind, heading, number, release, groups, items, links);
  }

  /** The same group as a release of its own in a box. */
  public ResourceGroup of(ReleaseId id) {
    return new ResourceGroup(type, title, sequence, id, groups, items, linked);
  }

  /**
   * The items of each disc in playing order; works and single tracks of a disc share a numbering.
   */
  public List<List<Item>> discs() {
    if (groups.stream().anyMatch(group -> group.isA("ReleaseComponent"))) {
      return groups.stream().flatMap(group -> group.discs().stream()).toList();
    }
    boolean split = groups.stream().anyMatch(group -> !group.isA("MultiWorkPart"));
    return split ? groups.stream().map(ResourceGroup::inOrder).toList() : List.of(inOrder());
  }

  private boolean isA(String kind) {
    return type != null && type.is(kind);
  }

  private List<Item> inOrder() {
    record Part(int sequence, List<Item> items) {}
    var parts = new ArrayList<Part>();
    items.forEach(item -> parts.add(new Part(place(item.sequence()), List.of(item))));
    groups.forEach(group -> parts.add(new Part(place(group.sequence()), group.inOrder())));
    return parts.stream()
        .sorted(Comparator.comparingInt(Part::sequence))
        .flatMap(part -> part.items().stream())
        .toList();
  }

  private static int place(@Nullable Integer sequence) {
    return sequence == null ? Integer.MAX_VALUE : sequence;
  }
}
