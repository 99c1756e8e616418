package dev.spindle.imports.job;

import dev.spindle.imports.mapping.Preview;
import dev.spindle.imports.sessionstudio.Violation;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code import_job} to imports and back. */
@Repository
class ImportRows {

  private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

  private final JsonMapper json;

  ImportRows(JsonMapper json) {
    this.json = json;
  }

  ImportJob job(Readable row) {
    var mode = row.get("mode", String.class);
    var preview = row.get("preview", String.class);
    return new ImportJob(
        id(row, "id"),
        id(row, "own_release_id"),
        id(row, "release_id"),
        ImportState.valueOf(text(row, "state")),
        number(row, "version"),
        text(row, "source_format"),
        mode == null ? null : ImportMode.valueOf(mode),
        text(row, "digest"),
        Objects.requireNonNull(row.get("size_bytes", Integer.class)),
        preview == null ? null : json.readValue(preview, Preview.class),
        json.readValue(text(row, "violations"), VIOLATIONS),
        number(row, "known_release_version"),
        row.get("error", String.class),
        text(row, "created_by"),
        moment(row, "created_at"),
        moment(row, "changed_at"));
  }

  static HistoryEntry history(Readable row) {
    return new HistoryEntry(
        number(row, "version"),
        text(row, "what"),
        ImportState.valueOf(text(row, "state")),
        text(row, "actor"),
        row.get("detail", String.class),
        row.get("event_id", String.class),
        moment(row, "at"));
  }

  @Nullable String json(@Nullable Object value) {
    return value == null ? null : json.writeValueAsString(value);
  }

  private static UUID id(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, UUID.class), column);
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class), column);
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class), column);
  }

  private static Instant moment(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Instant.class), column);
  }
}
