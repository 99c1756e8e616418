package dev.spindle.imports.sessionstudio;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON objects from strangers, read within the limits of {@link JsonGate}. */
public final class Documents {

  private Documents() {}

  /** The object; empty when the bytes are none, or pass a limit. */
  public static Optional<JsonNode> parse(byte[] bytes) {
    try {
      return Optional.of(JsonGate.parse(bytes));
    } catch (JsonGate.Refused _) {
      return Optional.empty();
    }
  }

  /** The node as JSON in UTF-8, fields in the order they came. */
  public static byte[] bytes(JsonNode node) {
    return JsonGate.write(node);
  }
}
