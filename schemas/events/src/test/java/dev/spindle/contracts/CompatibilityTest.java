package dev.spindle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topic;
import dev.spindle.contracts.topics.Topics;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Old readers read new records and new readers read old ones, for every released version. */
class CompatibilityTest {

  @ParameterizedTest
  @MethodSource("topics")
  void readsAndIsReadByEveryReleasedVersion(Topic topic) {
    var current = EventSchemas.current(topic);

    assertThat(EventSchemas.released(topic))
        .isNotEmpty()
        .allSatisfy(
            old -> {
              assertThat(verdict(current, old)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
              assertThat(verdict(old, current)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            });
  }

  @Test
  void refusesANewFieldWithoutDefault() {
    var before = parse("{'type':'record','name':'R','fields':[]}");
    var after = parse("{'type':'record','name':'R','fields':[{'name':'a','type':'string'}]}");

    assertThat(verdict(after, before)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
  }

  @Test
  void refusesANewEnumSymbolWithoutDefaultSymbol() {
    var before = parse("{'type':'enum','name':'E','symbols':['A']}");
    var after = parse("{'type':'enum','name':'E','symbols':['A','B']}");

    assertThat(verdict(before, after)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
  }

  static Stream<Topic> topics() {
    return Topics.all().stream();
  }

  private static SchemaCompatibilityType verdict(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }

  private static Schema parse(String json) {
    return new Schema.Parser().parse(json.replace('\'', '"'));
  }
}
