package dev.spindle.delivery.checking;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.delivery.failure.ErrorCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the stages found about a package; kept with the delivery.
 *
 * @param ernVersion for example 4.3; empty when there was no message to look at
 * @param stages every stage in order
 * @param findings in order of stages and lines
 */
public record CheckReport(String ernVersion, List<StageVerdict> stages, List<Finding> findings) {

  /** What became of a stage. */
  public record StageVerdict(Stage stage, Verdict verdict) {}

  /** Copies both. */
  public CheckReport {
    stages = List.copyOf(stages);
    findings = List.copyOf(findings);
  }

  /** The library's report, with what was found here about the files. */
  static CheckReport of(ValidationReport report, List<Finding> content) {
    var findings = new ArrayList<>(report.findings());
    findings.addAll(content);
    var stages =
        Arrays.stream(Stage.values())
            .map(stage -> new StageVerdict(stage, verdict(stage, report, content)))
            .toList();
    return new CheckReport(report.version(), stages, findings);
  }

  /** A report about a package that there was no message for. */
  static CheckReport withoutMessage(List<Finding> findings) {
    var stages =
        Arrays.stream(Stage.values())
            .map(
                stage ->
                    new StageVerdict(
                        stage, stage == Stage.EXPRESSION ? Verdict.FAILED : Verdict.NOT_RUN))
            .toList();
    return new CheckReport("", stages, findings);
  }

  /** Whether the package may leave. */
  public boolean accepted() {
    return stages.stream().noneMatch(stage -> stage.verdict() == Verdict.FAILED)
        && findings.stream().noneMatch(Finding::isError);
  }

  /** The first thing that stops it, in words. */
  public String sentence() {
    var errors = findings.stream().filter(Finding::isError).toList();
    if (errors.isEmpty()) {
      return "The message passed every stage";
    }
    var first = errors.getFirst().sentence();
    return errors.size() == 1 ? first : first + " (and " + (errors.size() - 1) + " more)";
  }

  /** Whom to send it back to; empty when the package may leave. */
  public Optional<ErrorCategory> category() {
    return findings.stream().filter(Finding::isError).findFirst().map(CheckReport::category);
  }

  /** Content is judged here, the rest by the library; that there is a message says it could be. */
  private static Verdict verdict(Stage stage, ValidationReport report, List<Finding> content) {
    return switch (stage) {
      case EXPRESSION -> Verdict.PASSED;
      case CONTENT -> content.stream().anyMatch(Finding::isError) ? Verdict.FAILED : Verdict.PASSED;
      case WELL_FORMED, SCHEMA, GRAMMAR, RULES, SECOND_OPINION -> report.verdict(stage);
    };
  }

  private static ErrorCategory category(Finding finding) {
    return switch (finding.stage()) {
      case EXPRESSION, RULES, SECOND_OPINION -> ErrorCategory.METADATA;
      case WELL_FORMED, SCHEMA, GRAMMAR -> ErrorCategory.FORMAT;
      case CONTENT -> ErrorCategory.QUALITY;
    };
  }
}
