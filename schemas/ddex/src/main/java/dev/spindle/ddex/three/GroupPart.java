package dev.spindle.ddex.three;

import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ResourceGroup. What belongs to a whole group is an item of the secondary kind here. */
final class GroupPart {

  private static final String SECONDARY = "SecondaryResource";

  private GroupPart() {}

  static void write(XmlOut out, ResourceGroup group, Set<String> videos) {
    out.open("ResourceGroup");
    if (group.title() != null) {
      out.open("Title").attribute("TitleType", "GroupingTitle");
      out.text("TitleText", group.title()).close();
    }
    out.text("SequenceNumber", group.sequence());
    group.groups().forEach(inner -> write(out, inner, videos));
    for (Item item : group.items()) {
      out.open("ResourceGroupContentItem").text("SequenceNumber", item.sequence());
      out.text("ResourceType", videos.contains(item.resource()) ? "Video" : "SoundRecording");
      reference(out, "ReleaseResourceReference", item.resource(), "PrimaryResource");
      item.linked().forEach(link -> linked(out, link));
      out.text("IsBonusResource", item.bonus() ? true : null);
      out.text("IsInstantGratificationResource", item.instantGratification() ? true : null);
      out.close();
    }
    for (Link link : group.linked()) {
      out.open("ResourceGroupContentItem").text("ResourceType", "Image");
      reference(out, "ReleaseResourceReference", link.resource(), SECONDARY);
      out.close();
    }
    if (group.release() != null) {
      IdPart.writeThree(out, group.release(), null);
    }
    out.close();
  }

  static void reference(XmlOut out, String element, String resource, String kind) {
    out.open(element).attribute("ReleaseResourceType", kind).content(resource).closeLeaf();
  }

  private static void linked(XmlOut out, Link link) {
    Term what = link.description();
    out.open("LinkedReleaseResourceReference");
    out.attribute("LinkDescription", what == null ? null : what.value());
    out.content(link.resource()).closeLeaf();
  }

  static ResourceGroup read(Reading reading, XmlNode node, Set<Variant> variants) {
    return read(reading, node, variants, true);
  }

  private static ResourceGroup read(
      Reading reading, XmlNode node, Set<Variant> variants, boolean top) {
    List<Item> items = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (XmlNode item : node.all("ResourceGroupContentItem")) {
      item.all("ResourceType");
      XmlNode reference = item.one("ReleaseResourceReference");
      String resource = reference == null ? "" : reference.text();
      if (reference != null && SECONDARY.equals(reference.attribute("ReleaseResourceType"))) {
        item.one("SequenceNumber");
        links.add(new Link(resource, null));
      } else {
        items.add(item(reading, item, resource));
      }
    }
    String title = title(node);
    ReleaseId release =
        reading.attempt(node.one("ReleaseId"), n -> IdPart.read(reading, List.of(n)));
    return new ResourceGroup(
        top
            ? null
            : Term.of(Terms.RESOURCE_GROUP_TYPE, ThreeProfile.kind(variants, title, release)),
        title,
        reading.integer(node.one("SequenceNumber")),
        release,
        reading.attemptAll(node.all("ResourceGroup"), n -> read(reading, n, variants, false)),
        items,
        links);
  }

  private static @Nullable String title(XmlNode node) {
    return node.all("Title").stream()
        .map(each -> each.textOf("TitleText"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Item item(Reading reading, XmlNode node, String resource) {
    return new Item(
        reading.integer(node.one("SequenceNumber")),
        resource,
        reading.attemptAll(
            node.all("LinkedReleaseResourceReference"),
            n -> new Link(n.text(), description(reading, n))),
        Boolean.TRUE.equals(reading.flag(node.one("IsBonusResource"))),
        Boolean.TRUE.equals(reading.flag(node.one("IsInstantGratificationResource"))));
  }

  private static @Nullable Term description(Reading reading, XmlNode node) {
    String said = node.attribute("LinkDescription");
    return said == null ? null : reading.attempt(node, n -> Term.of(Terms.LINK_DESCRIPTION, said));
  }
}
