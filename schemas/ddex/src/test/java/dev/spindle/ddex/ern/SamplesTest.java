package dev.spindle.ddex.ern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** DDEX's own samples: read, written again valid, and read again to the same. */
class SamplesTest {

  /**
   * Samples DDEX's own schema refuses, by file name, and why; there is none among those at hand.
   */
  private static final Map<String, String> INVALID = Map.of();

  @TestFactory
  Stream<DynamicTest> survivesReadingAndWriting() throws IOException {
    try (Stream<Path> files = Files.walk(Installed.path().resolve("samples"))) {
      List<Path> samples =
          files
              .filter(file -> file.toString().endsWith(".xml"))
              .filter(file -> file.getParent().getFileName().toString().startsWith("ern-"))
              .sorted()
              .toList();
      return samples.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getParent().getFileName() + "/" + file.getFileName(),
                      () -> check(file)));
    }
  }

  @Test
  void findsTheSamples() throws IOException {
    assertThat(survivesReadingAndWriting()).hasSizeGreaterThanOrEqualTo(12);
  }

  private static void check(Path file) throws IOException {
    var validator = new ErnValidator(Installed.folder());
    var report = validator.validate(MessageSource.of(file));
    assertThat(report.verdict(Stage.GRAMMAR)).as("%s", report.errors()).isEqualTo(Verdict.PASSED);
    String name = file.getFileName().toString();
    assertThat(report.verdict(Stage.SCHEMA))
        .as("%s; %s", INVALID.getOrDefault(name, "valid"), report.errors())
        .isEqualTo(INVALID.containsKey(name) ? Verdict.FAILED : Verdict.PASSED);
    if (INVALID.containsKey(name)) {
      return;
    }
    ReadMessage first = read(file);

    ErnWriter writer = ErnWriter.forVersion(first.version());
    assertThat(writer.check(first.message()).stream().filter(Finding::isError)).isEmpty();
    byte[] again = writer.bytes(first.message());

    assertThat(validator.validate(MessageSource.of(again)).verdict(Stage.SCHEMA))
        .isEqualTo(Verdict.PASSED);
    assertThat(new ErnReader().read(new ByteArrayInputStream(again)).message())
        .isEqualTo(first.message());
  }

  private static ReadMessage read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new ErnReader().read(in);
    }
  }
}
