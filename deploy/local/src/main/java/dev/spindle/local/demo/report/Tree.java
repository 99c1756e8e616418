package dev.spindle.local.demo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paths as a tree, for a terminal. */
public final class Tree {

  private final Map<String, Tree> children = new TreeMap<>();
  private String note = "";

  /**
   * @param path parts separated by {@code /}
   * @param text shown behind the last part
   */
  public Tree add(String path, String text) {
    var node = this;
    for (String part : path.split("/")) {
      node = node.children.computeIfAbsent(part, _ -> new Tree());
    }
    node.note = text;
    return this;
  }

  /** Lines, children behind their parent. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    addTo(lines, "  ");
    return lines;
  }

  private void addTo(List<String> lines, String indent) {
    int left = children.size();
    for (var child : children.entrySet()) {
      boolean last = --left == 0;
      var text = child.getValue().note.isEmpty() ? "" : "  " + child.getValue().note;
      lines.add(indent + (last ? "└─ " : "├─ ") + child.getKey() + text);
      child.getValue().addTo(lines, indent + (last ? "   " : "│  "));
    }
  }
}
