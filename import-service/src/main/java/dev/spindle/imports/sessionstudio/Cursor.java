package dev.spindle.imports.sessionstudio;

import dev.spindle.imports.mapping.Notes;
import dev.spindle.imports.mapping.TextHygiene;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one object of a document that keeps to its schema. Remembers which fields were asked for,
 * so that {@link #close()} can name those nobody understood.
 */
final class Cursor implements AutoCloseable {

  private static final int LONGEST_LINE = 255;
  private static final int LONGEST_BLOCK = 4_000;

  private final JsonNode object;
  private final String at;
  private final Notes notes;
  private final Set<String> asked = new HashSet<>();

  Cursor(JsonNode object, String at, Notes notes) {
    this.object = object;
    this.at = at;
    this.notes = notes;
  }

  /** JSON pointer of this object. */
  String at() {
    return at;
  }

  /** One line of text that the schema promises. */
  String line(String field) {
    return Objects.requireNonNull(lineOrNull(field), field);
  }

  @Nullable String lineOrNull(String field) {
    return cleaned(field, TextHygiene::line, LONGEST_LINE);
  }

  @Nullable String blockOrNull(String field) {
    return cleaned(field, TextHygiene::block, LONGEST_BLOCK);
  }

  @Nullable BigDecimal decimalOrNull(String field) {
    var value = ask(field);
    return value == null ? null : value.decimalValue();
  }

  BigDecimal decimal(String field) {
    return Objects.requireNonNull(decimalOrNull(field), field);
  }

  boolean flag(String field) {
    var value = ask(field);
    return value != null && value.booleanValue();
  }

  /** An identifier in canonical form; one that is not well-formed is left out with a warning. */
  @Nullable String identifier(
      String field, Function<String, java.util.Optional<String>> canonical) {
    var raw = lineOrNull(field);
    if (raw == null) {
      return null;
    }
    var value = canonical.apply(raw);
    if (value.isEmpty()) {
      notes.warn(
          field + "-malformed", at + "/" + field, "\"" + raw + "\" is left out: not well-formed");
    }
    return value.orElse(null);
  }

  /** The objects of a list, none when the field is absent; each is closed once it was read. */
  <T> List<T> each(String field, Function<Cursor, T> reader) {
    var list = ask(field);
    var items = new ArrayList<T>();
    for (int i = 0; list != null && i < list.size(); i++) {
      try (var item = new Cursor(list.get(i), at + "/" + field + "/" + i, notes)) {
        items.add(reader.apply(item));
      }
    }
    return List.copyOf(items);
  }

  Cursor child(String field) {
    var value = Objects.requireNonNull(ask(field), field);
    return new Cursor(value, at + "/" + field, notes);
  }

  /** Something about a field was put in order. */
  void info(String code, String field, String text) {
    notes.info(code, at + "/" + field, text);
  }

  /** Fields the format knows and this service does not use. */
  void skip(String... fields) {
    asked.addAll(List.of(fields));
  }

  /** Names every field that was not asked for. */
  @Override
  public void close() {
    for (var name : object.propertyNames()) {
      if (!asked.contains(name)) {
        notes.notUnderstood(at + "/" + Pointer.escape(name));
      }
    }
  }

  private @Nullable String cleaned(String field, UnaryOperator<String> hygiene, int longest) {
    var value = ask(field);
    if (value == null) {
      return null;
    }
    var raw = value.stringValue();
    var clean = hygiene.apply(raw);
    if (!clean.equals(raw)) {
      notes.info(
          "text-cleaned",
          at + "/" + field,
          "White space, invisible characters or decomposed letters were put in order");
    }
    return clean.isEmpty() ? null : shortened(field, clean, longest);
  }

  /** The schema limits what comes; composing a few rare letters makes text longer than it was. */
  private String shortened(String field, String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    notes.warn("text-shortened", at + "/" + field, "Cut to " + longest + " characters");
    return text.substring(0, text.offsetByCodePoints(0, longest)).strip();
  }

  private @Nullable JsonNode ask(String field) {
    asked.add(field);
    return object.get(field);
  }
}
