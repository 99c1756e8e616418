package dev.spindle.imports.sessionstudio;

import dev.spindle.imports.mapping.Notes;
import dev.spindle.imports.mapping.ReleaseMapper;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads Session Studio exports. Thread-safe; the schemas are compiled once. */
public final class SessionStudioExport {

  /** More violations than this are counted, not listed. */
  static final int MOST_VIOLATIONS = 200;

  private static final String UNKNOWN_VERSION = "session-studio";

  private final ExportSchemas schemas = new ExportSchemas();
  private final Supplier<UUID> ids;

  /**
   * Makes a reader.
   *
   * @param ids makes the ids of tracks; UUIDv7
   */
  public SessionStudioExport(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /**
   * Reads a document. Never throws for a bad one.
   *
   * @param bytes the document as it came, JSON in UTF-8
   */
  public Reading read(byte[] bytes) {
    JsonNode document;
    try {
      document = JsonGate.parse(bytes);
    } catch (JsonGate.Refused e) {
      var violation =
          new Violation("", "json", e.reason(), "Send one JSON object, UTF-8, as documented.");
      return new Reading.NotJson(UNKNOWN_VERSION, violation);
    }
    return FormatVersion.claimedBy(document)
        .map(version -> read(version, document))
        .orElseGet(SessionStudioExport::unknownVersion);
  }

  private Reading read(FormatVersion version, JsonNode document) {
    var violations = schemas.violations(version, document);
    if (!violations.isEmpty()) {
      var shown = violations.stream().limit(MOST_VIOLATIONS).toList();
      return new Reading.Broken(version.formatName(), shown, violations.size());
    }
    var notes = new Notes();
    var project = ExportReader.read(version, document, notes);
    return new Reading.Understood(ReleaseMapper.map(version.formatName(), project, notes, ids));
  }

  private static Reading unknownVersion() {
    var violation =
        new Violation(
            "/version",
            "version",
            "The document does not name a version this service reads",
            "Set version to \"1.0\" or \"2.0\" and follow that version's published schema.");
    return new Reading.Broken(UNKNOWN_VERSION, List.of(violation), 1);
  }
}
