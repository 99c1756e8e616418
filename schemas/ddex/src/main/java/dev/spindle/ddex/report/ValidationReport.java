package dev.spindle.ddex.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything found about a message at once.
 *
 * @param version number of the ERN version, for example 4.3, or the name of another kind, for
 *     example manifest 1.6; empty when it could not be told
 * @param verdicts of every stage that was asked for
 * @param findings in order of stages and lines
 */
public record ValidationReport(
    String version, Map<Stage, Verdict> verdicts, List<Finding> findings) {

  /** What became of a stage. */
  public enum Verdict {
    /** Ran, no error. */
    PASSED,
    /** Ran, at least one error. */
    FAILED,
    /** Could not run: the operator has not installed what it needs. */
    NOT_INSTALLED,
    /** Did not run: an earlier stage left nothing to look at, or it was not asked for. */
    NOT_RUN
  }

  /** Copies both. */
  public ValidationReport {
    verdicts = Map.copyOf(verdicts);
    findings = List.copyOf(findings);
  }

  /** Whether no stage failed. */
  public boolean isAccepted() {
    return !verdicts.containsValue(Verdict.FAILED);
  }

  /** What became of a stage. */
  public Verdict verdict(Stage stage) {
    return Objects.requireNonNull(verdicts.getOrDefault(stage, Verdict.NOT_RUN));
  }

  /** The findings that stop the message. */
  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }
}
