package dev.spindle.ddex.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed.
 *
 * @param verb the first word
 * @param files words that are no options
 * @param options by name without hyphens; flags are true
 */
record Arguments(String verb, List<Path> files, Map<String, String> options) {

  private static final Set<String> FLAGS = Set.of("json", "no-second-opinion");
  private static final Set<String> VALUES = Set.of("version", "pack", "files", "out", "ddex");

  /** Throws {@link IllegalArgumentException} saying what is not understood. */
  static Arguments parse(String... words) {
    if (words.length == 0) {
      throw new IllegalArgumentException("no verb");
    }
    List<Path> files = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int at = 1; at < words.length; at++) {
      String name = words[at].startsWith("--") ? words[at].substring(2) : "";
      if (name.isEmpty()) {
        files.add(Path.of(words[at]));
      } else if (FLAGS.contains(name)) {
        options.put(name, "true");
      } else if (VALUES.contains(name) && at + 1 < words.length) {
        options.put(name, words[++at]);
      } else {
        throw new IllegalArgumentException(
            "option --%s is not known or lacks its value".formatted(name));
      }
    }
    return new Arguments(words[0], List.copyOf(files), Map.copyOf(options));
  }

  boolean json() {
    return options.containsKey("json");
  }

  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }
}
