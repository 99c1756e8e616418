package dev.spindle.platform.events;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Leaves of news about the same thing the newest, as one statement may write a row only once. */
public final class Newest {

  private Newest() {}

  /**
   * The newest of each key, in the order of the keys: transactions that write the same rows then
   * take their locks in the same order, and none waits for another in a circle.
   */
  public static <T, K extends Comparable<? super K>> List<T> of(
      Collection<T> news, Function<T, K> key, ToLongFunction<T> version) {
    var newest = new TreeMap<K, T>();
    for (var one : news) {
      newest.merge(
          key.apply(one),
          one,
          (known, other) ->
              version.applyAsLong(other) > version.applyAsLong(known) ? other : known);
    }
    return List.copyOf(newest.values());
  }
}
