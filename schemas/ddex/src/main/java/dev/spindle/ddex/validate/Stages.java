package dev.spindle.ddex.validate;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what the stages find. */
final class Stages {

  private final Map<Stage, Verdict> verdicts = new EnumMap<>(Stage.class);
  private final List<Finding> findings = new ArrayList<>();

  void ran(Stage stage, List<Finding> found) {
    boolean failed = found.stream().anyMatch(Finding::isError);
    verdicts.put(stage, failed ? Verdict.FAILED : Verdict.PASSED);
    findings.addAll(found);
  }

  void notInstalled(Stage stage) {
    verdicts.put(stage, Verdict.NOT_INSTALLED);
  }

  ValidationReport report(String version) {
    return new ValidationReport(version, verdicts, findings);
  }
}
