package dev.spindle.catalog.editing;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.web.PageRequest;
import java.util.UUID;

/** Sort keys of our lists out of a page request. */
final class Cursor {

  private Cursor() {}

  static UUID uuid(PageRequest page, UUID beforeAll) {
    try {
      return UUID.fromString(page.afterOr(0, beforeAll.toString()));
    } catch (IllegalArgumentException _) {
      throw CommonProblem.BAD_CURSOR.because("Use the value of next as it was sent");
    }
  }

  static long number(PageRequest page, long beforeAll) {
    try {
      return Long.parseLong(page.afterOr(0, String.valueOf(beforeAll)));
    } catch (NumberFormatException _) {
      throw CommonProblem.BAD_CURSOR.because("Use the value of next as it was sent");
    }
  }
}
