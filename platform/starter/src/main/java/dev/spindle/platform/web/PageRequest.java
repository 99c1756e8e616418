package dev.spindle.platform.web;

import dev.spindle.platform.problem.CommonProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted: {@code ?limit=50&cursor=…}. A controller takes it as an argument. Reading a
 * key fails with {@code bad-cursor} when it is not what the list wrote.
 *
 * @param limit items a page, 1 to 200
 * @param after sort keys of the last item seen; empty for the first page
 */
public record PageRequest(int limit, List<String> after) {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;
  private static final UUID FIRST_ID = new UUID(0, 0);
  private static final UUID LAST_ID = new UUID(-1, -1);
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    return new PageRequest(parse(limit), cursor == null ? List.of() : Cursors.decode(cursor));
  }

  /** How many to read: one more than shown, to know whether there is a next page. */
  public int fetch() {
    return limit + 1;
  }

  /** The n-th key of the last item seen; on the first page an id before all others. */
  public UUID afterId(int n) {
    return key(n, FIRST_ID, UUID::fromString);
  }

  /**
   * The n-th key of the last item seen; on the first page an id behind all others. For lists that
   * show the newest first, as are the two below.
   */
  public UUID beforeId(int n) {
    return key(n, LAST_ID, UUID::fromString);
  }

  /** The n-th key of the last item seen; on the first page the end of time. */
  public Instant beforeInstant(int n) {
    return key(n, END_OF_TIME, Instant::parse);
  }

  /** The n-th key of the last item seen; on the first page a number above all others. */
  public long beforeNumber(int n) {
    return key(n, Long.MAX_VALUE, Long::valueOf);
  }

  private <T> T key(int n, T beforeAll, Function<String, T> read) {
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
