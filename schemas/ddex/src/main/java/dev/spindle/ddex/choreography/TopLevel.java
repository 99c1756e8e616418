package dev.spindle.ddex.choreography;

import dev.spindle.ddex.xml.XmlItems;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The elements below the root of a message small enough to be held whole. */
final class TopLevel {

  private final int line;
  private final List<XmlNode> nodes = new ArrayList<>();

  /** Reads the message to its end. */
  TopLevel(XmlItems items) {
    line = items.line();
    items.forEach(Set.of(), nodes::add);
  }

  List<XmlNode> all(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).toList();
  }

  @Nullable XmlNode first(String name) {
    List<XmlNode> found = all(name);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The first of that name; without one the message is refused. */
  XmlNode only(String name) {
    XmlNode found = first(name);
    if (found == null) {
      throw new XmlRefusedException(line, name + " is missing");
    }
    return found;
  }

  /** The first of that name within an element; without one the message is refused. */
  static XmlNode part(XmlNode of, String name) {
    XmlNode found = of.one(name);
    if (found == null || found.text().isEmpty() && found.children().isEmpty()) {
      throw new XmlRefusedException(of.line(), "%s lacks its %s".formatted(of.name(), name));
    }
    return found;
  }

  /** What an element means; text no message can carry refuses it. */
  static <T> T understood(XmlNode of, Supplier<T> meaning) {
    try {
      return meaning.get();
    } catch (IllegalArgumentException wrong) {
      throw new XmlRefusedException(of.line(), "%s: %s".formatted(of.name(), wrong.getMessage()));
    }
  }
}
