package dev.spindle.imports.job;

import dev.spindle.imports.mapping.Preview;
import dev.spindle.imports.sessionstudio.Violation;
import dev.spindle.platform.database.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code import_job} to imports and back. */
@Component
class ImportRows {

  private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

  private final JsonMapper json;

  ImportRows(JsonMapper json) {
    this.json = json;
  }

  ImportJob job(Row row) {
    var mode = row.maybeText("mode");
    var preview = row.maybeText("preview");
    var outcome = row.maybeText("outcome");
    return new ImportJob(
        row.id("id"),
        row.id("own_release_id"),
        row.id("release_id"),
        ImportState.valueOf(row.text("state")),
        row.number("version"),
        row.text("source_format"),
        mode == null ? null : ImportMode.valueOf(mode),
        row.text("digest"),
        row.small("size_bytes"),
        preview == null ? null : json.readValue(preview, Preview.class),
        json.readValue(row.text("violations"), VIOLATIONS),
        outcome == null ? null : ImportOutcome.valueOf(outcome),
        row.maybeText("error"),
        row.text("created_by"),
        row.instant("created_at"),
        row.instant("changed_at"));
  }

  static HistoryEntry history(Row row) {
    return new HistoryEntry(
        row.number("version"),
        row.text("what"),
        ImportState.valueOf(row.text("state")),
        row.text("actor"),
        row.maybeText("detail"),
        row.maybeText("event_id"),
        row.instant("at"));
  }

  @Nullable String json(@Nullable Object value) {
    return value == null ? null : json.writeValueAsString(value);
  }
}
