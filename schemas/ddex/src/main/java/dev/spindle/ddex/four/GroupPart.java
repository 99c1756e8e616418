package dev.spindle.ddex.four;

import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ResourceGroup: the order of a release's resources. */
final class GroupPart {

  private GroupPart() {}

  static void write(XmlOut out, ResourceGroup group) {
    Term type = group.type();
    out.open("ResourceGroup").attribute("ResourceGroupType", type == null ? null : type.value());
    out.text("DisplayTitleText", group.title()).text("SequenceNumber", group.sequence());
    if (group.release() != null) {
      IdPart.write(out, group.release());
    }
    group.groups().forEach(inner -> write(out, inner));
    for (Item item : group.items()) {
      out.open("ResourceGroupContentItem").text("SequenceNumber", item.sequence());
      out.text("ReleaseResourceReference", item.resource());
      links(out, item.linked());
      out.text("IsBonusResource", item.bonus() ? true : null);
      out.text("IsInstantGratificationResource", item.instantGratification() ? true : null);
      out.close();
    }
    links(out, group.linked());
    out.close();
  }

  private static void links(XmlOut out, List<Link> links) {
    for (Link link : links) {
      out.open("LinkedReleaseResourceReference");
      Leaves.kind(out, "LinkDescription", link.description());
      out.content(link.resource()).closeLeaf();
    }
  }

  static ResourceGroup read(Reading reading, XmlNode node) {
    return new ResourceGroup(
        type(reading, node),
        title(node),
        reading.integer(node.one("SequenceNumber")),
        reading.attempt(node.one("ReleaseId"), n -> IdPart.read(reading, List.of(n))),
        reading.attemptAll(node.all("ResourceGroup"), n -> read(reading, n)),
        reading.attemptAll(node.all("ResourceGroupContentItem"), n -> item(reading, n)),
        readLinks(reading, node));
  }

  private static @Nullable Term type(Reading reading, XmlNode node) {
    String type = node.attribute("ResourceGroupType");
    return type == null
        ? null
        : reading.attempt(node, n -> Term.of(Terms.RESOURCE_GROUP_TYPE, type));
  }

  private static @Nullable String title(XmlNode node) {
    String line = node.textOf("DisplayTitleText");
    for (XmlNode titled :
        node.all("DisplayTitle", "AdditionalTitle", "FormalTitle", "GroupingTitle")) {
      String text = titled.textOf("TitleText");
      line = line == null ? text : line;
    }
    return line;
  }

  private static Item item(Reading reading, XmlNode node) {
    return new Item(
        reading.integer(node.one("SequenceNumber")),
        Objects.requireNonNullElse(node.textOf("ReleaseResourceReference"), ""),
        readLinks(reading, node),
        Boolean.TRUE.equals(reading.flag(node.one("IsBonusResource"))),
        Boolean.TRUE.equals(reading.flag(node.one("IsInstantGratificationResource"))));
  }

  private static List<Link> readLinks(Reading reading, XmlNode node) {
    return reading.attemptAll(
        node.all("LinkedReleaseResourceReference"),
        n -> new Link(n.text(), description(reading, n)));
  }

  private static @Nullable Term description(Reading reading, XmlNode node) {
    String said = node.attribute("LinkDescription");
    return said == null
        ? null
        : reading.attempt(
            node,
            n ->
                new Term(
                    Terms.LINK_DESCRIPTION,
                    said,
                    n.attribute("Namespace"),
                    n.attribute("UserDefinedValue")));
  }
}
