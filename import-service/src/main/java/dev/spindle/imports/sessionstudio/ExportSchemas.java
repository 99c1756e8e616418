package dev.spindle.imports.sessionstudio;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.spindle.imports.mapping.TextHygiene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Holds documents against the published schemas, and words what is wrong so that it can be put
 * right.
 */
final class ExportSchemas {

  private final Map<FormatVersion, Schema> schemas = new EnumMap<>(FormatVersion.class);

  ExportSchemas() {
    var config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();
    // No resource loader is added: a schema refers to nothing but itself, and nothing is fetched.
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    for (var version : FormatVersion.values()) {
      schemas.put(version, registry.getSchema(text(version.schemaResource()), InputFormat.JSON));
    }
  }

  /** Everything that breaks the schema, in the order the validator meets it; empty when valid. */
  List<Violation> violations(FormatVersion version, JsonNode document) {
    var schema = Objects.requireNonNull(schemas.get(version));
    return schema.validate(document).stream().map(ExportSchemas::violation).distinct().toList();
  }

  private static Violation violation(Error error) {
    var keyword = error.getKeyword();
    var field = pointer(error);
    return new Violation(
        field,
        kebab(keyword),
        TextHygiene.line(reason(error)),
        fix(keyword, error.getSchemaNode()));
  }

  /** A missing field is reported at its own place rather than at its parent's. */
  private static String pointer(Error error) {
    var parent = error.getInstanceLocation().toString();
    var missing = error.getProperty();
    return error.getKeyword().equals("required") && missing != null
        ? parent + "/" + Pointer.escape(missing)
        : TextHygiene.line(parent);
  }

  private static String reason(Error error) {
    var message = error.getMessage();
    int prefix = message.indexOf(": ");
    var bare = prefix < 0 ? message : message.substring(prefix + 2);
    return bare.length() > 300 ? bare.substring(0, 300) + "…" : bare;
  }

  private static String fix(String keyword, JsonNode expected) {
    var value = expected.toString();
    return switch (keyword) {
      case "required" -> "Add the field.";
      case "type" -> "Write a value of type " + value.replace("\"", "") + ".";
      case "enum" -> "Use one of " + value + ".";
      case "pattern" -> "Use a value that matches " + value + ".";
      case "format", "anyOf" -> "Use an ISO 8601 date, for example 2026-11-21.";
      case "minItems" -> "Give at least " + value + ".";
      case "maxItems" -> "Give at most " + value + "; split the export.";
      case "minLength" -> "Write at least " + value + " character.";
      case "maxLength" -> "Shorten it to " + value + " characters.";
      case "minimum" -> "Use " + value + " or more.";
      case "exclusiveMinimum" -> "Use more than " + value + ".";
      case "maximum" -> "Use " + value + " or less.";
      case "multipleOf" -> "Use steps of " + value + ".";
      default -> "See the published schema.";
    };
  }

  private static String kebab(String keyword) {
    return keyword.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String text(String resource) {
    try (var in = Objects.requireNonNull(ExportSchemas.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
