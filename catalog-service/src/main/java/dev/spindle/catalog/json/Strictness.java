package dev.spindle.catalog.json;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.Violation;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From bytes to a value, or to a problem that names everything that is wrong. */
public final class Strictness {

  static final String UNKNOWN = "unknown-field";
  static final String READ_ONLY = "read-only-field";
  static final String WRONG_TYPE = "wrong-type";

  private static final Set<String> NOT_WRITABLE = Set.of(UNKNOWN, READ_ONLY);

  private Strictness() {}

  /**
   * The body as an object.
   *
   * @throws ProblemException {@code malformed-body}
   */
  public static ObjectNode parse(byte[] body) {
    try {
      if (CatalogJson.MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw ProblemException.unreadable(e);
    }
    throw CommonProblem.MALFORMED_BODY.because("The body is not a JSON object");
  }

  /**
   * Reads the object.
   *
   * @throws ProblemException {@code unknown-field}, {@code malformed-body} or {@code
   *     invalid-input}, with every violation
   */
  public static <T> T read(ObjectNode node, Function<BodyReader, @Nullable T> shape) {
    var violations = new ArrayList<Violation>();
    var value = shape.apply(new BodyReader(node, "", violations));
    if (value == null) {
      throw problem(violations);
    }
    return value;
  }

  /** As {@link #read(ObjectNode, Function)}, as an outcome of the current object with changes. */
  public static ObjectNode patched(ObjectNode current, ObjectNode patch) {
    var merged = current.deepCopy();
    // Whole fields only: half a P-line or half a set of territories is never what was meant.
    patch.properties().forEach(field -> put(merged, field.getKey(), field.getValue()));
    return merged;
  }

  private static void put(ObjectNode target, String name, JsonNode value) {
    if (value.isNull() && target.has(name)) {
      target.remove(name);
    } else {
      target.set(name, value);
    }
  }

  /** The problem these violations make. */
  public static ProblemException problem(List<Violation> violations) {
    var codes = violations.stream().map(violation -> violation.flaw().code()).toList();
    var kind =
        codes.stream().anyMatch(NOT_WRITABLE::contains)
            ? CommonProblem.UNKNOWN_FIELD
            : codes.contains(WRONG_TYPE)
                ? CommonProblem.MALFORMED_BODY
                : CommonProblem.INVALID_INPUT;
    return kind.because(
        violations.size() == 1 ? "One thing is wrong" : violations.size() + " things are wrong",
        published(violations));
  }

  /** As the platform shows them. */
  public static List<dev.spindle.platform.problem.Violation> published(List<Violation> violations) {
    return violations.stream()
        .map(
            v ->
                new dev.spindle.platform.problem.Violation(
                    v.field(), v.flaw().code(), v.flaw().reason(), v.flaw().fix()))
        .toList();
  }

  /** The value, or {@code invalid-input} for this field. */
  public static <T> T require(String field, Parsed<T> outcome) {
    return switch (outcome) {
      case Parsed.Good<T>(var value) -> value;
      case Parsed.Bad<T>(var flaw) -> throw problem(List.of(new Violation(field, flaw)));
    };
  }
}
