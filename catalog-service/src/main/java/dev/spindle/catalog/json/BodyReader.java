package dev.spindle.catalog.json;

import dev.spindle.catalog.check.Flaw;
import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON object strictly and collects everything that is wrong with it. A field that is
 * never asked for is unknown; null means absent.
 */
public final class BodyReader {

  private final ObjectNode node;
  private final String path;
  private final List<Violation> violations;
  private final Set<String> asked = new HashSet<>();

  BodyReader(ObjectNode node, String path, List<Violation> violations) {
    this.node = node;
    this.path = path;
    this.violations = violations;
  }

  /** A text that must be there. */
  public <T> Slot<T> required(String name, Function<String, Parsed<T>> parse) {
    var slot = optional(name, parse);
    requirePresent(name);
    return slot;
  }

  /** A text that may be absent. */
  public <T> Slot<T> optional(String name, Function<String, Parsed<T>> parse) {
    return value(name, JsonNode::isString, "a text", found -> parse.apply(found.stringValue()));
  }

  /** A word of an enum; absent is fine. */
  public <E extends Enum<E>> Slot<E> word(String name, Class<E> type) {
    return optional(name, text -> Words.word(text, type));
  }

  /** A UUID; absent is fine. */
  public Slot<UUID> uuid(String name) {
    return optional(name, Words::uuid);
  }

  /** A whole number within bounds; absent is fine. */
  public Slot<Long> whole(String name, long least, long most) {
    return value(
        name,
        // 1e400 is a number to JSON and nothing to us, so the kind is looked at first.
        JsonNode::isIntegralNumber,
        "a whole number",
        found ->
            found.canConvertToLong() && found.asLong() >= least && found.asLong() <= most
                ? Parsed.good(found.asLong())
                : Words.outside(least, most));
  }

  /** A number within bounds; absent is fine. */
  public Slot<Double> number(String name, double least, double most) {
    return value(
        name,
        JsonNode::isNumber,
        "a number",
        found ->
            found.asDouble() >= least && found.asDouble() <= most
                ? Parsed.good(found.asDouble())
                : Words.outside(least, most));
  }

  /** An object; absent is fine. */
  public <T> Slot<T> object(String name, Function<BodyReader, @Nullable T> shape) {
    var found = ask(name);
    if (found == null) {
      return new Slot<>(null);
    }
    return new Slot<>(nested(found, at(name), shape));
  }

  /** A list of objects; absent is fine. */
  public <T> Slot<List<T>> list(String name, int most, Function<BodyReader, @Nullable T> shape) {
    return elements(name, most, (found, where) -> nested(found, where, shape));
  }

  /** A list of texts; absent is fine. */
  public <T> Slot<List<T>> texts(String name, int most, Function<String, Parsed<T>> parse) {
    return elements(
        name,
        most,
        (found, where) ->
            checked(found, where, JsonNode::isString, "a text", n -> parse.apply(n.stringValue())));
  }

  /** Fields that clients see but cannot write. */
  public void readOnly(String... names) {
    Arrays.stream(names)
        .filter(node::has)
        .filter(asked::add)
        .forEach(
            name ->
                flaw(
                    at(name),
                    new Flaw(
                        Strictness.READ_ONLY,
                        "This field cannot be written.",
                        "Leave it out of the body.")));
  }

  /** Fields that may be there and mean nothing. */
  public void ignored(String... names) {
    asked.addAll(Arrays.asList(names));
  }

  /** Fields that must be there, whatever they hold. */
  public void requirePresent(String... names) {
    for (var name : names) {
      var found = node.get(name);
      if (found == null || found.isNull()) {
        flaw(at(name), new Flaw("required", "This field is missing.", "Add it to the body."));
      }
    }
  }

  /** Adds what a rule over several fields found. */
  public void check(List<Violation> found) {
    found.forEach(v -> violations.add(new Violation(at(v.field()), v.flaw())));
  }

  /** Reads a value made of several fields, as they were found. */
  public <T> Slot<T> combined(String name, Parsed<T> outcome) {
    return new Slot<>(unwrap(at(name), outcome));
  }

  /** The object, unless something is wrong, here or elsewhere in the body. */
  public <T> @Nullable T build(Supplier<T> make) {
    node.propertyNames().stream()
        .filter(name -> !asked.contains(name))
        .sorted()
        .forEach(this::unknown);
    return violations.isEmpty() ? make.get() : null;
  }

  /** A text as it stands, unchecked; empty when there is none. For defaults of other fields. */
  public String peek(String name) {
    var found = node.get(name);
    return found != null && found.isString() ? found.stringValue() : "";
  }

  /** Whether everything read so far is good. */
  public boolean good() {
    return violations.isEmpty();
  }

  private void unknown(String name) {
    // The name itself is hostile text; a short piece is enough to find it.
    var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    flaw(
        at(shown),
        new Flaw(Strictness.UNKNOWN, "There is no such field.", "Leave it out of the body."));
  }

  private <T> Slot<T> value(
      String name,
      java.util.function.Predicate<JsonNode> kind,
      String kindName,
      Function<JsonNode, Parsed<T>> parse) {
    var found = ask(name);
    return new Slot<>(found == null ? null : checked(found, at(name), kind, kindName, parse));
  }

  private <T> @Nullable T checked(
      JsonNode found,
      String where,
      java.util.function.Predicate<JsonNode> kind,
      String kindName,
      Function<JsonNode, Parsed<T>> parse) {
    return kind.test(found) ? unwrap(where, parse.apply(found)) : wrongType(where, kindName);
  }

  private <T> @Nullable T unwrap(String where, Parsed<T> outcome) {
    return switch (outcome) {
      case Parsed.Good<T>(var value) -> value;
      case Parsed.Bad<T>(var flaw) -> flaw(where, flaw);
    };
  }

  private <T> @Nullable T nested(
      JsonNode found, String where, Function<BodyReader, @Nullable T> shape) {
    return found instanceof ObjectNode object
        ? shape.apply(new BodyReader(object, where + ".", violations))
        : wrongType(where, "an object");
  }

  private <T> Slot<List<T>> elements(
      String name, int most, BiFunction<JsonNode, String, @Nullable T> read) {
    var found = ask(name);
    if (found == null) {
      return new Slot<>(null);
    }
    if (!found.isArray()) {
      return new Slot<>(wrongType(at(name), "a list"));
    }
    if (found.size() > most) {
      return new Slot<>(unwrap(at(name), Words.outside(0, most)));
    }
    var elements = new ArrayList<T>();
    for (int i = 0; i < found.size(); i++) {
      var element = read.apply(found.get(i), "%s[%d]".formatted(at(name), i));
      if (element != null) {
        elements.add(element);
      }
    }
    return new Slot<>(List.copyOf(elements));
  }

  private @Nullable JsonNode ask(String name) {
    asked.add(name);
    var found = node.get(name);
    return found == null || found.isNull() ? null : found;
  }

  private String at(String name) {
    return path + name;
  }

  private <T> @Nullable T wrongType(String where, String kindName) {
    return flaw(
        where,
        new Flaw(
            Strictness.WRONG_TYPE,
            "This is not %s.".formatted(kindName),
            "Send %s.".formatted(kindName)));
  }

  private <T> @Nullable T flaw(String where, Flaw flaw) {
    violations.add(new Violation(where, flaw));
    return null;
  }
}
