package dev.spindle.imports.webhook;

import dev.spindle.imports.mapping.TextHygiene;
import dev.spindle.imports.sessionstudio.Documents;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The body of a Standard Webhooks message: {@code {"type": …, "data": {…}}}. A body of another
 * shape is kept all the same, as of kind {@code unknown}: it was signed, so somebody should see it.
 */
final class Envelopes {

  private static final String UNKNOWN = "unknown";
  private static final int LONGEST = 200;

  private Envelopes() {}

  /** Reads what the message is about; its signature was found right. */
  static Notification read(SignedMessage message, Instant now) {
    var body = Documents.parse(message.body());
    return new Notification(
        Objects.requireNonNull(message.id()),
        body.flatMap(json -> text(json.path("type"))).orElse(UNKNOWN),
        body.flatMap(json -> entity(json.path("data"))).orElse(UNKNOWN),
        message.body(),
        now);
  }

  /** The document a notification carries, as bytes; empty when it has none. */
  static Optional<byte[]> data(byte[] body) {
    return Documents.parse(body)
        .map(json -> json.path("data"))
        .filter(JsonNode::isObject)
        .map(Documents::bytes);
  }

  private static Optional<String> entity(JsonNode data) {
    return text(data.path("id")).or(() -> text(data.path("project").path("id")));
  }

  private static Optional<String> text(JsonNode node) {
    if (!node.isString()) {
      return Optional.empty();
    }
    var line = TextHygiene.line(node.stringValue());
    var cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
  }
}
