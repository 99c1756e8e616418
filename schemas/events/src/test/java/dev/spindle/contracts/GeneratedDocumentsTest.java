package dev.spindle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topic;
import dev.spindle.contracts.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/**
 * The documents say what the contracts say. {@code -Dspindle.docs=write} writes them anew instead
 * of comparing.
 */
class GeneratedDocumentsTest {

  private static final boolean WRITE = "write".equals(System.getProperty("spindle.docs"));

  @Test
  void asyncApiIsUpToDate() throws IOException {
    check(Path.of("asyncapi.json"), AsyncApi.document());
  }

  @Test
  void eventListIsUpToDate() throws IOException {
    check(Path.of("../../docs/events.md"), eventList());
  }

  private static void check(Path file, String expected) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).hasContent(expected);
  }

  private static String eventList() {
    var head =
        """
        # Events

        Generated from `schemas/events`; a test fails when it is stale. How they travel: Confluent wire format, envelope in
        CloudEvents headers (`schemas/events/README.md`). Machine-readable: `schemas/events/asyncapi.json`.

        | topic | says | key | partitions | kept |
        |---|---|---|---|---|
        """;
    var table =
        Topics.all().stream().map(GeneratedDocumentsTest::row).collect(Collectors.joining());
    var records =
        Topics.all().stream().map(GeneratedDocumentsTest::section).collect(Collectors.joining());
    return head + table + records;
  }

  private static String row(Topic topic) {
    var kept = topic.retentionDays() == null ? "latest per key" : topic.retentionDays() + " days";
    return "| `%s` | %s | %s | %d | %s |\n"
        .formatted(topic.name(), topic.owner(), topic.key(), topic.partitions(), kept);
  }

  private static String section(Topic topic) {
    var schema = EventSchemas.current(topic);
    var fields =
        schema.getFields().stream()
            .map(
                field ->
                    "| `%s` | %s | %s |\n"
                        .formatted(field.name(), type(field.schema()), doc(field)))
            .collect(Collectors.joining());
    return "\n## %s\n\n%s\n\n| field | type | |\n|---|---|---|\n%s"
        .formatted(topic.name(), schema.getDoc(), fields);
  }

  private static String doc(Schema.Field field) {
    return field.doc() == null ? "" : field.doc().replace("|", "\\|").replace("\n", " ");
  }

  private static String type(Schema schema) {
    return switch (schema.getType()) {
      case UNION ->
          schema.getTypes().stream()
                  .filter(type -> type.getType() != Schema.Type.NULL)
                  .map(GeneratedDocumentsTest::type)
                  .collect(Collectors.joining(" or "))
              + ", optional";
      case ARRAY -> "list of " + type(schema.getElementType());
      case RECORD, ENUM -> schema.getName();
      default ->
          schema.getLogicalType() == null ? schema.getName() : schema.getLogicalType().getName();
    };
  }
}
