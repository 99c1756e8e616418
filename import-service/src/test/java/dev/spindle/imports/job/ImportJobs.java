package dev.spindle.imports.job;

import dev.spindle.imports.mapping.Preview;
import dev.spindle.imports.sessionstudio.Reading;
import dev.spindle.imports.sessionstudio.SessionStudioExport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class ImportJobs {

  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  static final UUID OWN = UUID.fromString("01940000-0000-7000-8000-000000000001");
  static final UUID OTHER = UUID.fromString("01940000-0000-7000-8000-000000000002");

  private ImportJobs() {}

  static ImportJob pending() {
    return new ImportJob(
        UUID.randomUUID(),
        OWN,
        OWN,
        ImportState.PENDING,
        1,
        "session-studio-v1",
        null,
        "0".repeat(64),
        10,
        preview(),
        List.of(),
        null,
        null,
        "max",
        NOW,
        NOW);
  }

  static ImportJob broken() {
    return new ImportJob(
        UUID.randomUUID(),
        OWN,
        OWN,
        ImportState.FAILED,
        1,
        "session-studio-v1",
        null,
        "0".repeat(64),
        10,
        null,
        List.of(),
        null,
        "broken",
        "max",
        NOW,
        NOW);
  }

  static ImportCommand create() {
    return new ImportCommand.Apply(ImportMode.CREATE, OWN);
  }

  static ImportCommand merge() {
    return new ImportCommand.Apply(ImportMode.MERGE, OTHER);
  }

  static Preview preview() {
    var json =
        """
        {"version":"1","projectName":"P","artist":"A","tracks":[{"title":"T","duration":100}]}
        """;
    var reading =
        new SessionStudioExport(UUID::randomUUID).read(json.getBytes(StandardCharsets.UTF_8));
    return ((Reading.Understood) reading).preview();
  }

  static ImportJob accepted(Decision decision) {
    return ((Decision.Accepted) decision).next();
  }
}
