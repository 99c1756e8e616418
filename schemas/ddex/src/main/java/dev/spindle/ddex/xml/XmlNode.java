package dev.spindle.ddex.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One item of a message as a small tree that remembers what was asked for, so that the rest can be
 * named.
 */
public final class XmlNode {

  private final String name;
  private final String parentPath;
  private final @Nullable XmlNode parent;
  private final int position;
  private final int line;
  private final Map<String, String> attributes;
  private final List<XmlNode> children = new ArrayList<>();
  private String text = "";
  private boolean seen;

  /** An item directly below {@code parentPath}. */
  XmlNode(String parentPath, String name, int position, Place place) {
    this(parentPath, null, name, position, place);
  }

  private XmlNode(
      String parentPath, @Nullable XmlNode parent, String name, int position, Place place) {
    this.parentPath = parentPath;
    this.parent = parent;
    this.name = name;
    this.position = position;
    this.line = place.line();
    this.attributes = place.attributes();
  }

  /** What the parser knows of a start tag. */
  record Place(int line, Map<String, String> attributes) {}

  /** Adds a child and gives it. */
  XmlNode add(String child, Place place) {
    int before = 0;
    for (int at = children.size() - 1; at >= 0 && before == 0; at--) {
      if (children.get(at).name.equals(child)) {
        before = children.get(at).position;
      }
    }
    var made = new XmlNode(parentPath, this, child, before + 1, place);
    children.add(made);
    return made;
  }

  /** Local name. */
  public String name() {
    return name;
  }

  /** XPath with positions, for example /NewReleaseMessage/PartyList/Party[2]. */
  public String path() {
    String above = parent == null ? parentPath : parent.path();
    return above + '/' + name + '[' + position + ']';
  }

  /** Line of the start tag, from 1. */
  public int line() {
    return line;
  }

  /** All children in order; asking does not count as reading. */
  public List<XmlNode> children() {
    return children;
  }

  /** Attribute names and values. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /**
   * Text without white space around it; breaks and tabs inside, which pretty printing makes, are
   * one space.
   */
  public String text() {
    return text;
  }

  /** The attribute, or null. */
  public @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Whether the attribute says true, in either of XML Schema's ways. */
  public boolean flag(String attribute) {
    String said = attributes.get(attribute);
    return "true".equals(said) || "1".equals(said);
  }

  /** The texts of the children of these names; asking does not count as reading. */
  public List<String> declares(String... names) {
    List<String> wanted = List.of(names);
    return children.stream().filter(c -> wanted.contains(c.name)).map(XmlNode::text).toList();
  }

  /** The children of these names, in document order; they count as read. */
  public List<XmlNode> all(String... names) {
    List<String> wanted = List.of(names);
    List<XmlNode> found = children.stream().filter(c -> wanted.contains(c.name)).toList();
    found.forEach(child -> child.seen = true);
    return found;
  }

  /** The first child of that name, or null; it counts as read. */
  public @Nullable XmlNode one(String child) {
    for (XmlNode each : children) {
      if (each.name.equals(child)) {
        each.seen = true;
        return each;
      }
    }
    return null;
  }

  /** The text of the first child of that name; null when there is none or it is empty. */
  public @Nullable String textOf(String child) {
    XmlNode found = one(child);
    return found == null || found.text.isEmpty() ? null : found.text;
  }

  /** The texts of the children of that name. */
  public List<String> textsOf(String child) {
    return all(child).stream().map(XmlNode::text).filter(each -> !each.isEmpty()).toList();
  }

  /** Counts this and everything below as read, where it repeats what is said elsewhere. */
  public void readWhole() {
    seen = true;
    children.forEach(XmlNode::readWhole);
  }

  /** Gives every element that was not asked for, outermost only. */
  public void unread(Consumer<XmlNode> to) {
    for (XmlNode child : children) {
      if (child.seen) {
        child.unread(to);
      } else {
        to.accept(child);
      }
    }
  }

  void content(String raw) {
    text =
        raw.indexOf('\n') < 0
            ? raw.strip()
            : raw.replaceAll("[\\t\\n\\r ]*[\\t\\n\\r][\\t\\n\\r ]*", " ").strip();
  }
}
