package dev.spindle.local.client;

import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies to send. */
public final class Json {

  private Json() {}

  /**
   * An object.
   *
   * @param pairs keys and values in turn; values are anything Jackson writes
   */
  public static JsonNode object(Object... pairs) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return JsonMapper.shared().valueToTree(fields);
  }
}
