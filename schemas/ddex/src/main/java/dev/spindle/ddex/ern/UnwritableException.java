package dev.spindle.ddex.ern;

import dev.spindle.ddex.report.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model that cannot be said in a version. Ask {@link ErnWriter#check} first where that is to be
 * expected.
 */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  UnwritableException(List<Finding> findings) {
    super(findings.stream().map(Finding::sentence).collect(Collectors.joining("; ")));
    this.findings = findings;
  }

  /** Everything that stands against it, at least one. */
  public List<Finding> findings() {
    return findings;
  }
}
