package dev.spindle.platform.web;

import dev.spindle.platform.problem.CommonProblem;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted: {@code ?limit=50&cursor=…}. A controller takes it as an argument.
 *
 * @param limit items a page, 1 to 200
 * @param after sort keys of the last item seen; empty for the first page
 */
public record PageRequest(int limit, List<String> after) {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    return new PageRequest(parse(limit), cursor == null ? List.of() : Cursors.decode(cursor));
  }

  /** How many to read: one more than shown, to know whether there is a next page. */
  public int fetch() {
    return limit + 1;
  }

  /** The n-th key of the last item seen, or the value that sorts before every item. */
  public String afterOr(int n, String beforeAll) {
    return after.size() > n ? after.get(n) : beforeAll;
  }

  /**
   * The n-th key of the last item seen, read; or the value that sorts before every item.
   *
   * @param read throws an unchecked exception for a text that is none of its values
   * @throws dev.spindle.platform.problem.ProblemException {@code bad-cursor} when it cannot be read
   */
  public <T> T after(int n, T beforeAll, Function<String, T> read) {
    try {
      return after.size() > n ? read.apply(after.get(n)) : beforeAll;
    } catch (IllegalArgumentException | DateTimeException _) {
      throw CommonProblem.BAD_CURSOR.because("Use the value of next as it was sent");
    }
  }

  private static int parse(@Nullable String limit) {
    try {
      int wanted = limit == null ? DEFAULT : Integer.parseInt(limit);
      if (wanted >= 1 && wanted <= MOST) {
        return wanted;
      }
    } catch (NumberFormatException _) {
      // answered below, together with numbers out of range
    }
    throw CommonProblem.MALFORMED_REQUEST.because("limit is a number from 1 to " + MOST);
  }
}
