package dev.spindle.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next cursor of the next page; {@code null} on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /**
   * A page from what was read for it.
   *
   * @param read up to {@code request.fetch()} items, in order
   * @param keys the sort keys of an item, the last one unique
   */
  public static <T> Page<T> of(List<T> read, PageRequest request, Function<T, List<String>> keys) {
    if (read.size() <= request.limit()) {
      return new Page<>(List.copyOf(read), null);
    }
    var items = List.copyOf(read.subList(0, request.limit()));
    return new Page<>(items, Cursors.encode(keys.apply(items.getLast())));
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
