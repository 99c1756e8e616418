package dev.spindle.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details as they go over the wire. */
record ProblemBody(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceId) {

  static ProblemBody of(ProblemException e, @Nullable String traceId) {
    var problem = e.problem();
    return new ProblemBody(
        problem.type().toString(),
        problem.title(),
        problem.status().value(),
        e.getMessage(),
        problem.code(),
        e.violations(),
        traceId);
  }
}
