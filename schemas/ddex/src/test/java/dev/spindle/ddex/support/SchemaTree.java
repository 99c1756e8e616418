package dev.spindle.ddex.support;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An element under construction: optional ones may be taken out again when a reference finds no
 * target.
 */
final class SchemaTree {

  private final String name;
  private final boolean optional;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<SchemaTree> children = new ArrayList<>();
  private String text = "";
  private char declares;
  private char refersTo;

  SchemaTree(String name, boolean optional) {
    this.name = name;
    this.optional = optional;
  }

  SchemaTree add(String child, boolean mayGo) {
    var made = new SchemaTree(child, mayGo);
    children.add(made);
    return made;
  }

  void attribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void text(String value) {
    text = value;
  }

  void declares(String id) {
    declares = id.charAt(0);
    text = id;
  }

  void refersTo(char letter) {
    refersTo = letter;
  }

  /** Points every reference at something declared; what cannot be, goes, with all that needs it. */
  boolean resolve(Dice dice) {
    for (boolean changed = true; changed; ) {
      Map<Character, List<String>> declared = new TreeMap<>();
      collect(declared);
      Set<Character> known = new TreeSet<>(declared.keySet());
      changed = false;
      for (Iterator<SchemaTree> each = children.iterator(); each.hasNext(); ) {
        Fate fate = each.next().prune(known);
        if (fate == Fate.LOST) {
          return false;
        }
        if (fate == Fate.GONE) {
          each.remove();
        }
        changed |= fate != Fate.KEPT;
      }
      if (!changed) {
        point(declared, dice);
      }
    }
    return true;
  }

  private enum Fate {
    KEPT,
    CHANGED,
    GONE,
    LOST
  }

  private Fate prune(Set<Character> known) {
    if (refersTo != 0 && !known.contains(refersTo)) {
      return optional ? Fate.GONE : Fate.LOST;
    }
    boolean changed = false;
    for (Iterator<SchemaTree> each = children.iterator(); each.hasNext(); ) {
      Fate fate = each.next().prune(known);
      if (fate == Fate.LOST) {
        return optional ? Fate.GONE : Fate.LOST;
      }
      if (fate == Fate.GONE) {
        each.remove();
      }
      changed |= fate != Fate.KEPT;
    }
    return changed ? Fate.CHANGED : Fate.KEPT;
  }

  private void collect(Map<Character, List<String>> declared) {
    if (declares != 0) {
      declared.computeIfAbsent(declares, first -> new ArrayList<>()).add(text);
    }
    children.forEach(child -> child.collect(declared));
  }

  private void point(Map<Character, List<String>> declared, Dice dice) {
    if (refersTo != 0) {
      text = dice.one(declared.get(refersTo));
    }
    children.forEach(child -> child.point(declared, dice));
  }

  void write(StringBuilder to) {
    to.append('<').append(name);
    attributes.forEach(
        (key, value) -> to.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    to.append('>');
    if (children.isEmpty()) {
      to.append(escape(text));
    } else {
      to.append('\n');
    }
    children.forEach(child -> child.write(to));
    to.append("</").append(name).append(">\n");
  }

  private static String escape(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
