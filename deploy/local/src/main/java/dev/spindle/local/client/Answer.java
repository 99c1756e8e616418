package dev.spindle.local.client;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param status HTTP status
 * @param etag version of what is shown, quoted as it came; empty when there is none
 * @param body JSON; missing where there is none
 * @param trace id of the trace that the call began
 */
public record Answer(int status, Optional<String> etag, JsonNode body, String trace) {

  /** Text of a field, empty when it is not there. A path has dots: {@code audio.md5}. */
  public String text(String path) {
    var node = body;
    for (String part : path.split("\\.")) {
      node = node.path(part);
    }
    return node.asString("");
  }
}
