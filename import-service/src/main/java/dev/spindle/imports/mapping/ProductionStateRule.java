package dev.spindle.imports.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The furthest state that every track allows to claim. A track without a word about its status
 * allows nothing beyond RECORDING, because somebody has to listen first.
 */
final class ProductionStateRule {

  record Verdict(String state, String reason) {}

  private ProductionStateRule() {}

  /**
   * Suggests a state.
   *
   * @param statuses one a track: rough, mixed, mastered, or null where the export is silent
   */
  static Verdict suggest(List<@Nullable String> statuses) {
    if (statuses.stream().allMatch("mastered"::equals)) {
      return new Verdict("MASTERED", "every track is mastered");
    }
    if (statuses.stream().allMatch(s -> "mastered".equals(s) || "mixed".equals(s))) {
      return new Verdict("MIXED", "every track is mixed, not every one mastered");
    }
    return statuses.stream().allMatch(java.util.Objects::isNull)
        ? new Verdict("DRAFT", "the export does not say how far the tracks are")
        : new Verdict("RECORDING", "at least one track is rough or of unknown status");
  }
}
