package dev.spindle.ddex.grammar;

import dev.spindle.ddex.grammar.Grammar.Content;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.xml.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Checks a message item by item against the grammar of what we write; tells the first wrong child
 * of each element.
 */
public final class GrammarStage {

  private static final int MOST = 200;

  private final Grammar grammar;
  private final String source;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, List<Child>> sections = new LinkedHashMap<>();

  /** For a version. */
  public GrammarStage(ErnVersion version) {
    this.grammar = Grammar.of(version);
    this.source = "our grammar of ERN %s messages".formatted(version.number());
  }

  /** An element as far as its parent's order goes; an item itself is not held. */
  private record Child(String name, int line, Supplier<String> path) {

    static Child of(XmlNode node) {
      return new Child(node.name(), node.line(), node::path);
    }

    static Child kept(XmlNode item, String path) {
      return new Child(item.name(), item.line(), () -> path);
    }
  }

  /** Looks at an item; items are given in document order. */
  public void take(XmlNode item) {
    String path = item.path();
    String above = path.substring(0, path.lastIndexOf('/'));
    sections.computeIfAbsent(above, first -> new ArrayList<>()).add(Child.kept(item, path));
    check(above.replaceAll(".*/|\\[\\d+]$", ""), item);
  }

  /** Everything found, when the last item has been taken. */
  public List<Finding> findings() {
    var all = new ArrayList<>(findings);
    sections.forEach(
        (path, items) -> {
          String name = path.replaceAll(".*/|\\[\\d+]$", "");
          Content content = grammar.content("", name);
          if (content != null && path.indexOf('/', 1) > 0) {
            compare(path, items.getFirst().line(), name, content, items, all);
          }
        });
    return List.copyOf(all);
  }

  private void check(String parent, XmlNode node) {
    Content content = grammar.content(parent, node.name());
    if (content == null) {
      // never written by us, so what stands below may carry our names with another meaning
      return;
    }
    if (findings.size() < MOST) {
      List<Child> children = node.children().stream().map(Child::of).toList();
      compare(node.path(), node.line(), node.name(), content, children, findings);
    }
    node.children().stream()
        .filter(child -> content.names().contains(child.name()))
        .forEach(child -> check(node.name(), child));
  }

  private void compare(
      String path, int line, String name, Content content, List<Child> children, List<Finding> to) {
    List<Child> known =
        children.stream().filter(child -> content.names().contains(child.name())).toList();
    String sequence = sequence(known, known.size());
    if (!content.sequence().matcher(sequence).matches()) {
      to.add(explain(path, line, name, content, known));
    }
  }

  private static String sequence(List<Child> children, int count) {
    return children.stream()
        .limit(count)
        .map(child -> child.name() + ";")
        .collect(Collectors.joining());
  }

  /**
   * The longest beginning that could still become right tells which child is wrong and what was
   * due.
   */
  private Finding explain(
      String path, int line, String name, Content content, List<Child> children) {
    int right = 0;
    while (right < children.size() && canBegin(content, sequence(children, right + 1))) {
      right++;
    }
    String begin = sequence(children, right);
    String due =
        content.names().stream()
            .filter(next -> canBegin(content, begin + next + ";"))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(", "));
    boolean short_ = right == children.size();
    Child wrong = short_ ? null : children.get(right);
    String sentence =
        wrong == null
            ? "%s ends too early: %s is missing".formatted(name, due)
            : "%s in %s is not due here; expected: %s".formatted(wrong.name(), name, due);
    return Finding.error(
            Stage.GRAMMAR, "order", wrong == null ? path : wrong.path().get(), sentence, source)
        .fix(
            wrong == null
                ? "Add what is missing"
                : "Put the elements in this order: " + content.text(),
            null)
        .at(wrong == null ? line : wrong.line());
  }

  private static boolean canBegin(Content content, String begin) {
    Matcher matcher = content.sequence().matcher(begin);
    return matcher.matches() || matcher.hitEnd();
  }
}
