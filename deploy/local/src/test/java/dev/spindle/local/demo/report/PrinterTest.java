package dev.spindle.local.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PrinterTest {

  private static final Report REPORT =
      new Report(
          Instant.parse("2026-11-21T10:00:00Z"),
          61_500,
          false,
          List.of(
              new Step("album", "draft", "12 tracks read back", 1_200, true),
              new Step("album", "release", "still SCHEDULED", 60_300, false)),
          List.of("northwind/b1/m.xml"),
          List.of(new Verdict("northwind", "schema", "passed", "ern 4.3")),
          List.of(
              new TrailEvent(
                  Instant.parse("2026-11-21T10:00:01Z"),
                  "release.changed",
                  0,
                  7,
                  "ada",
                  "4bf92f3577b34da6a3ce929d0e0e4736",
                  "version 1")));

  @TempDir Path folder;

  @Test
  void showsStepsPackageVerdictsAndTrail() {
    var bytes = new ByteArrayOutputStream();
    var printer = new Printer(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    printer.print(REPORT);
    printer.close(REPORT);

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("✓  album    draft    1.2 s   12 tracks read back")
        .contains("✗  album    release  60.3 s  still SCHEDULED")
        .contains("└─ m.xml")
        .contains("northwind  schema  passed  ern 4.3")
        .contains("10:00:01.000  release.changed  0/7  ada    version 1")
        .contains("✗  1 of 2 steps verified in 61.5 s");
  }

  @Test
  void theJsonSaysTheSame() throws Exception {
    var file = folder.resolve("out/report.json");

    Printer.write(REPORT, file);

    var json = JsonMapper.shared().readTree(file.toFile());
    assertThat(json.path("verified").asBoolean()).isFalse();
    assertThat(json.path("steps").path(1).path("name").asString()).isEqualTo("release");
    assertThat(json.path("startedAt").asString()).isEqualTo("2026-11-21T10:00:00Z");
  }
}
