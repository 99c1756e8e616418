package dev.spindle.catalog.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spindle.catalog.check.FirstDate;
import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.identifier.Dpid;
import dev.spindle.catalog.identifier.Grid;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.identifier.Ipi;
import dev.spindle.catalog.identifier.Isni;
import dev.spindle.catalog.identifier.Isrc;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one mapper of the catalogue: identifiers are plain text, what is unknown is left out, a key
 * that comes twice or anything after the document is an error.
 */
public final class CatalogJson {

  /** Safe to share. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(identifiers())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private CatalogJson() {}

  /** As text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** As a tree whose fields can be added to. */
  public static ObjectNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** From text we wrote ourselves. */
  public static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }

  private static SimpleModule identifiers() {
    var module = new SimpleModule("identifiers");
    asText(module, Isrc.class, Isrc::value, Isrc::parse);
    asText(module, Gtin.class, Gtin::value, Gtin::parse);
    asText(module, Grid.class, Grid::value, Grid::parse);
    asText(module, Isni.class, Isni::value, Isni::parse);
    asText(module, Ipi.class, Ipi::value, Ipi::parse);
    asText(module, Dpid.class, Dpid::value, Dpid::parse);
    asText(module, FirstDate.class, FirstDate::value, FirstDate::parse);
    asText(module, Language.class, Language::tag, Language::parse);
    return module;
  }

  private static <T> void asText(
      SimpleModule module,
      Class<T> type,
      Function<T, String> write,
      Function<String, Parsed<T>> read) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString()).orThrow();
          }
        });
  }
}
