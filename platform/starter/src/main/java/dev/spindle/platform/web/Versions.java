package dev.spindle.platform.web;

import dev.spindle.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Row versions as strong entity tags (RFC 9110, 8.8.3): version 7 is {@code "7"}. */
public final class Versions {

  private Versions() {}

  /** An answer that names its version. */
  public static <T> ResponseEntity<T> ok(T body, long version) {
    return ResponseEntity.ok().eTag(tag(version)).body(body);
  }

  /** The entity tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version a client means to change.
   *
   * @param ifMatch the header as sent
   * @throws dev.spindle.platform.problem.ProblemException {@code precondition-required} when it is
   *     absent, {@code malformed-request} when it is not one of ours
   */
  public static long required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw CommonProblem.PRECONDITION_REQUIRED.because(
          "Send the ETag of the version you read as If-Match");
    }
    try {
      return Long.parseLong(ifMatch.strip().replaceAll("^\"|\"$", ""));
    } catch (NumberFormatException _) {
      throw CommonProblem.MALFORMED_REQUEST.because("If-Match is not an ETag of ours: " + ifMatch);
    }
  }

  /** The problem of a client whose version is not the current one. */
  public static RuntimeException stale(long sent, long current) {
    return CommonProblem.STALE_VERSION.because(
        "You changed version %d, the current one is %d; read it and try again"
            .formatted(sent, current));
  }
}
