package dev.spindle.ddex.ern;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import java.util.List;

/** What ERN 3.8.2 cannot say. */
final class ThreeExpression {

  private ThreeExpression() {}

  static List<Finding> check(NewRelease message) {
    return List.of(
        Finding.error(
            Stage.EXPRESSION,
            "version",
            null,
            message.header().messageId() + ": 3.8.2 is not written yet",
            "none"));
  }
}
