package dev.spindle.ddex.part;

import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is learnt while a message is read: what was not understood, and where the named things
 * stand.
 */
public final class Reading {

  /**
   * Something that was not understood and is not in the model.
   *
   * @param path XPath with positions
   * @param line from 1
   * @param sentence what, for people
   * @param wrong whether the standard forbids it; else it is only not kept
   */
  public record Note(String path, int line, String sentence, boolean wrong) {}

  /**
   * Where a thing with a reference stands.
   *
   * @param path XPath with positions
   * @param line from 1
   */
  public record Place(String path, int line) {}

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final Pattern FLAG = Pattern.compile("true|false|1|0");

  /** Source: XML Schema part 2, duration. */
  private static final Pattern DURATION =
      Pattern.compile(
          "-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

  /** Kept of each kind; a message with more is not worth more memory. */
  private static final int MOST = 1_000;

  private final int[] noted = new int[2];
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  /** What was not understood, in document order of its items. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  /** Where the things with references stand, by reference. */
  public Map<String, Place> places() {
    return Map.copyOf(places);
  }

  private void add(XmlNode at, String sentence, boolean wrong) {
    if (++noted[wrong ? 1 : 0] <= MOST) {
      notes.add(new Note(at.path(), at.line(), sentence, wrong));
    }
  }

  /** As {@link #note}, once for a place, however often it is asked for. */
  public void noteOnce(XmlNode at, String sentence) {
    if (!notes.contains(new Note(at.path(), at.line(), sentence, false))) {
      note(at, sentence);
    }
  }

  /** Remembers what was not understood. */
  public void note(XmlNode at, String sentence) {
    add(at, sentence, false);
  }

  /** Remembers what the standard forbids. */
  public void wrong(XmlNode at, String sentence) {
    add(at, sentence, true);
  }

  /** Remembers where a thing with a reference stands. */
  public void place(String reference, XmlNode at) {
    places.putIfAbsent(reference, new Place(at.path(), at.line()));
  }

  /** Notes every element of an item that was not asked for. */
  public void finish(XmlNode item) {
    item.unread(rest -> note(rest, rest.name() + " is not kept"));
  }

  /** What a node means; a note and null when it means nothing allowed. */
  public <T> @Nullable T attempt(@Nullable XmlNode node, Function<XmlNode, @Nullable T> meaning) {
    if (node == null) {
      return null;
    }
    try {
      return meaning.apply(node);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
      note(node, "%s was not understood: %s".formatted(node.name(), wrong.getMessage()));
      return null;
    }
  }

  /** As {@link #attempt}, where the standard leaves no room: nothing allowed is wrong. */
  public <T> @Nullable T demand(@Nullable XmlNode node, Function<XmlNode, @Nullable T> meaning) {
    if (node == null) {
      return null;
    }
    try {
      return meaning.apply(node);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      wrong(node, "%s is wrong: %s".formatted(node.name(), wrong.getMessage()));
      return null;
    }
  }

  /** What several nodes mean, without those that mean nothing allowed. */
  public <T> List<T> attemptAll(List<XmlNode> nodes, Function<XmlNode, @Nullable T> meaning) {
    var understood = new ArrayList<T>();
    for (XmlNode node : nodes) {
      T one = attempt(node, meaning);
      if (one != null) {
        understood.add(one);
      }
    }
    return understood;
  }

  /** A term of a list, with the sender's own value if there is one. */
  public @Nullable Term term(Terms list, @Nullable XmlNode node) {
    return demand(
        node,
        n -> new Term(list, n.text(), n.attribute("Namespace"), n.attribute("UserDefinedValue")));
  }

  /** Terms of a list. */
  public List<Term> terms(Terms list, List<XmlNode> nodes) {
    return nodes.stream().map(node -> term(list, node)).filter(Objects::nonNull).toList();
  }

  /** One of a closed list's values, by name. */
  public <E extends Enum<E>> @Nullable E value(Class<E> list, @Nullable XmlNode node) {
    return demand(
        node,
        n ->
            Arrays.stream(list.getEnumConstants())
                .filter(each -> each.name().equals(n.text()))
                .findFirst()
                .orElseThrow(() -> none(n.text(), Arrays.toString(list.getEnumConstants()))));
  }

  /** A whole number. */
  public @Nullable Integer integer(@Nullable XmlNode node) {
    return formed(node, NUMBER, "number", text -> new BigDecimal(text).intValueExact());
  }

  /** A whole number where the standard also takes other texts. */
  public @Nullable Integer anyInteger(@Nullable XmlNode node) {
    return attempt(node, n -> new BigDecimal(n.text()).intValueExact());
  }

  /** A decimal number. */
  public @Nullable BigDecimal decimal(@Nullable XmlNode node) {
    return formed(node, NUMBER, "number", BigDecimal::new);
  }

  /** A playing time in the form PT3M25S. */
  public @Nullable Duration duration(@Nullable XmlNode node) {
    return formed(node, DURATION, "duration like PT3M25S", Duration::parse);
  }

  /** True or false, also as 1 and 0. */
  public @Nullable Boolean flag(@Nullable XmlNode node) {
    return formed(node, FLAG, "true or false", text -> text.equals("true") || text.equals("1"));
  }

  /** What has not the form of its type is wrong; what has it and cannot be held is noted. */
  private <T> @Nullable T formed(
      @Nullable XmlNode node, Pattern form, String what, Function<String, T> meaning) {
    if (node != null && !form.matcher(node.text()).matches()) {
      return demand(
          node,
          n -> {
            throw none(n.text(), what);
          });
    }
    return attempt(node, n -> meaning.apply(n.text()));
  }

  private static IllegalArgumentException none(String text, String what) {
    return new IllegalArgumentException("\"%s\" is none of: %s".formatted(text, what));
  }
}
