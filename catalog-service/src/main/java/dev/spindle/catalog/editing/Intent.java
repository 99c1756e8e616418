package dev.spindle.catalog.editing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edit is about, told before it is made.
 *
 * @param kind word for the history, kebab case
 * @param fields that it touches, judged by the lock
 * @param expected version the editor saw; null when nothing could be lost
 */
public record Intent(String kind, List<String> fields, @Nullable Long expected) {

  /** An edit that replaces something the editor must have seen. */
  public static Intent replacing(String kind, Collection<String> fields, long expected) {
    return new Intent(kind, List.copyOf(Set.copyOf(fields)), expected);
  }

  /** An edit that adds something, so that no update of somebody else can be lost. */
  public static Intent adding(String kind, String field) {
    return new Intent(kind, List.of(field), null);
  }
}
