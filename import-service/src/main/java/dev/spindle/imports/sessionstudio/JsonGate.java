package dev.spindle.imports.sessionstudio;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/**
 * Bytes to a JSON tree, within limits that keep every later step cheap: depth, number of tokens,
 * length of numbers, and their size. A number such as {@code 1e999999999} is four bytes long and
 * would otherwise cost gigabytes as soon as somebody divides it.
 */
final class JsonGate {

  static final int DEEPEST = 24;
  private static final int MOST_TOKENS = 400_000;
  private static final int LONGEST_NUMBER = 40;
  private static final int LARGEST_EXPONENT = 30;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxTokenCount(MOST_TOKENS)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(200_000)
                          .maxNameLength(500)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonGate() {}

  /** Why bytes did not pass; the reason is safe to show. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /**
   * Parses one JSON object.
   *
   * @throws Refused when the bytes are no JSON, no object, have a key twice, or pass a limit
   */
  static JsonNode parse(byte[] bytes) throws Refused {
    JsonNode document;
    try {
      document = MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      throw new Refused(sentence(e));
    }
    if (!document.isObject()) {
      throw new Refused("The document is not a JSON object");
    }
    refuseHugeNumbers(document, "");
    return document;
  }

  static byte[] write(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  private static void refuseHugeNumbers(JsonNode node, String at) throws Refused {
    if (node.getNodeType() == JsonNodeType.NUMBER) {
      if (isHuge(node.decimalValue())) {
        throw new Refused("The number at " + at + " has more than 30 digits");
      }
      return;
    }
    if (node.isObject()) {
      for (var field : node.properties()) {
        refuseHugeNumbers(field.getValue(), at + "/" + Pointer.escape(field.getKey()));
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        refuseHugeNumbers(node.get(i), at + "/" + i);
      }
    }
  }

  private static boolean isHuge(BigDecimal number) {
    return number.precision() > LARGEST_EXPONENT
        || Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT;
  }

  private static String sentence(JacksonException e) {
    var place = e.getLocation();
    var message = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    var shown = message.length() > 300 ? message.substring(0, 300) : message;
    return place == null || place.getLineNr() < 1
        ? shown
        : shown + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }
}
