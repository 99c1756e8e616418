package dev.spindle.local.process;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a log for people: services write JSON, people read what happened and why. */
final class LogLine {

  private static final String CAUSE = "Caused by: ";

  private LogLine() {}

  /** Level, message and innermost cause of a JSON line; another line as it is. */
  static String plain(String line) {
    return parse(line).map(LogLine::tell).orElse(line);
  }

  private static Optional<JsonNode> parse(String line) {
    try {
      return line.startsWith("{")
          ? Optional.of(JsonMapper.shared().readTree(line)).filter(json -> json.has("message"))
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static String tell(JsonNode json) {
    var said =
        "%s %s"
            .formatted(json.path("level").asString("INFO"), json.path("message").asString(""))
            .strip();
    return json.path("stack_trace")
        .asString("")
        .lines()
        .filter(line -> line.strip().startsWith(CAUSE))
        .reduce((_, last) -> last)
        .map(cause -> said + "\n    because " + cause.strip().substring(CAUSE.length()))
        .orElse(said);
  }
}
