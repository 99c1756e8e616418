package dev.spindle.imports.sessionstudio;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The published versions of the format. */
enum FormatVersion {
  /** One project, seconds, collaborators for the whole project. */
  V1("1", "session-studio-v1"),
  /** Partner ids, milliseconds, collaborators and ISRC for each track, two kinds of shares. */
  V2("2", "session-studio-v2");

  private final String major;
  private final String formatName;

  FormatVersion(String major, String formatName) {
    this.major = major;
    this.formatName = formatName;
  }

  /** As in {@code import.mapped}'s sourceFormat. */
  String formatName() {
    return formatName;
  }

  /** Class path resource of the schema. */
  String schemaResource() {
    return "/schemas/" + formatName + ".schema.json";
  }

  /** The version a document claims in its field {@code version}. */
  static Optional<FormatVersion> claimedBy(JsonNode document) {
    var claimed = document.path("version");
    if (!claimed.isString()) {
      return Optional.empty();
    }
    var text = claimed.stringValue();
    int dot = text.indexOf('.');
    var major = dot < 0 ? text : text.substring(0, dot);
    return Arrays.stream(values()).filter(version -> version.major.equals(major)).findFirst();
  }
}
