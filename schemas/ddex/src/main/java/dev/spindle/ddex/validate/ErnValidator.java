package dev.spindle.ddex.validate;

import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.Schema;

/**
 * Validates messages in stages; every stage that can run does, so that everything is found at once.
 * Safe for many threads.
 */
public final class ErnValidator {

  private final DdexFolder folder;
  private final ErnReader reader = new ErnReader();

  /** With DDEX's files from a folder; where they are missing those stages are "not installed". */
  public ErnValidator(DdexFolder folder) {
    this.folder = folder;
  }

  /**
   * Validates a message.
   *
   * @throws UncheckedIOException when the source cannot be read
   */
  public ValidationReport validate(MessageSource source) {
    Map<Stage, Verdict> verdicts = new EnumMap<>(Stage.class);
    List<Finding> findings = new ArrayList<>();
    try (InputStream in = source.open()) {
      ReadMessage read = reader.read(in);
      verdicts.put(Stage.WELL_FORMED, Verdict.PASSED);
      schema(source, read, verdicts, findings);
      return new ValidationReport(read.version().number(), verdicts, findings);
    } catch (XmlRefusedException refused) {
      return refused(refused);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ValidationReport refused(XmlRefusedException refused) {
    Finding finding =
        Finding.error(Stage.WELL_FORMED, "unreadable", null, refused.reason(), "XML 1.0; ERN")
            .fix("Send a well-formed ERN message without document type declaration", null)
            .at(refused.line());
    return new ValidationReport("", Map.of(Stage.WELL_FORMED, Verdict.FAILED), List.of(finding));
  }

  private void schema(
      MessageSource source, ReadMessage read, Map<Stage, Verdict> verdicts, List<Finding> findings)
      throws IOException {
    Optional<Schema> schema = folder.schema(read.version());
    if (schema.isEmpty()) {
      verdicts.put(Stage.SCHEMA, Verdict.NOT_INSTALLED);
      return;
    }
    try (InputStream in = source.open()) {
      String name = "ERN %s schema".formatted(read.version().number());
      List<Finding> found = SchemaStage.check(schema.get(), in, name);
      verdicts.put(Stage.SCHEMA, found.isEmpty() ? Verdict.PASSED : Verdict.FAILED);
      findings.addAll(found);
    }
  }
}
