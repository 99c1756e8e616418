package dev.spindle.delivery.storage;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.web.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Reads the sort keys in a cursor; one that was tampered with is answered {@code bad-cursor}. */
public final class PageKeys {

  private PageKeys() {}

  /** The n-th key as an id. */
  public static UUID id(PageRequest page, int n, UUID first) {
    try {
      return UUID.fromString(page.afterOr(n, first.toString()));
    } catch (IllegalArgumentException _) {
      throw bad();
    }
  }

  /** The n-th key as a moment. */
  public static Instant instant(PageRequest page, int n, Instant first) {
    try {
      return Instant.parse(page.afterOr(n, first.toString()));
    } catch (DateTimeException _) {
      throw bad();
    }
  }

  private static RuntimeException bad() {
    return CommonProblem.BAD_CURSOR.because(
        "Follow next as it was given, or begin without a cursor");
  }
}
