package dev.spindle.catalog.readiness;

import dev.spindle.catalog.readiness.Finding.Severity;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.tenant.TenantSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a release still lacks.
 *
 * @param score share of the rules that hold, 0 to 1
 * @param findings blockers first, each group in order of the release
 */
public record Report(double score, List<Finding> findings, TypeSuggestion suggestedType) {

  /** Looks at every rule. */
  public static Report on(Release release, TenantSettings tenant) {
    var findings = new ArrayList<Finding>();
    int rules = look(tenant, "tenant.", TenantRules.ALL, findings);
    rules += look(release, "", ReleaseRules.ALL, findings);
    rules += cover(release, findings);
    for (int i = 0; i < release.tracks().size(); i++) {
      var path = "tracks[%d].".formatted(i);
      rules += look(release.tracks().get(i), path, TrackRules.ALL, findings);
    }
    findings.sort(java.util.Comparator.comparing(Finding::severity));
    return new Report(
        (rules - findings.size()) / (double) rules,
        List.copyOf(findings),
        TypeSuggestion.of(release.tracks()));
  }

  /** Whether no store has a reason to refuse it. */
  public boolean ready() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCKER);
  }

  private static int cover(Release release, List<Finding> findings) {
    var cover = release.cover();
    if (cover == null) {
      findings.add(CoverRules.MISSING);
      return CoverRules.ALL.size();
    }
    return look(cover.facts(), "", CoverRules.ALL, findings);
  }

  private static <T> int look(T subject, String path, List<Rule<T>> rules, List<Finding> into) {
    rules.stream()
        .filter(rule -> !rule.holds().test(subject))
        .forEach(rule -> into.add(rule.finding().under(path)));
    return rules.size();
  }
}
