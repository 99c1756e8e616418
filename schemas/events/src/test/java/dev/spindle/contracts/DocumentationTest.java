package dev.spindle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** A contract nobody can read is no contract. */
class DocumentationTest {

  /** Fields whose type is a documented record or enum may let it speak for them. */
  @Test
  void everyRecordAndEveryPlainFieldSaysWhatItIs() {
    var silent = new ArrayList<String>();
    Topics.all().forEach(topic -> visit(EventSchemas.current(topic), silent, new ArrayList<>()));

    assertThat(silent).isEmpty();
  }

  @Test
  void everyEnumCanMeetASymbolItDoesNotKnow() {
    var strict = new ArrayList<String>();
    Topics.all().forEach(topic -> enums(EventSchemas.current(topic), strict, new ArrayList<>()));

    assertThat(strict).isEmpty();
  }

  private static void visit(Schema schema, List<String> silent, List<String> seen) {
    switch (schema.getType()) {
      case RECORD -> {
        if (!seen.contains(schema.getFullName())) {
          seen.add(schema.getFullName());
          if (schema.getDoc() == null) {
            silent.add(schema.getFullName());
          }
          schema.getFields().forEach(field -> visit(schema, field, silent, seen));
        }
      }
      case ARRAY -> visit(schema.getElementType(), silent, seen);
      case UNION -> schema.getTypes().forEach(type -> visit(type, silent, seen));
      default -> {}
    }
  }

  private static void visit(
      Schema owner, Schema.Field field, List<String> silent, List<String> seen) {
    if (field.doc() == null && !speaksForItself(field)) {
      silent.add(owner.getName() + "." + field.name());
    }
    visit(field.schema(), silent, seen);
  }

  private static boolean speaksForItself(Schema.Field field) {
    var text = field.schema().toString();
    return text.contains("\"record\"") || text.contains("\"enum\"") || text.contains("dev.spindle");
  }

  private static void enums(Schema schema, List<String> strict, List<String> seen) {
    switch (schema.getType()) {
      case ENUM -> {
        if (!"UNKNOWN".equals(schema.getEnumDefault())) {
          strict.add(schema.getFullName());
        }
      }
      case RECORD -> {
        if (!seen.contains(schema.getFullName())) {
          seen.add(schema.getFullName());
          schema.getFields().forEach(field -> enums(field.schema(), strict, seen));
        }
      }
      case ARRAY -> enums(schema.getElementType(), strict, seen);
      case UNION -> schema.getTypes().forEach(type -> enums(type, strict, seen));
      default -> {}
    }
  }
}
