package dev.spindle.catalog.release;

import dev.spindle.catalog.check.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which fields a lock closes. Source: seed 000, release lock manager. */
public final class EditPolicy {

  /** What stays open from scheduling on: it does not change what is heard or who is paid. */
  public static final Set<String> OPEN_WHEN_PARTIAL = Set.of("label", "description", "cover");

  private EditPolicy() {}

  /** The fields, of those touched, that the lock closes; empty when the edit may go on. */
  public static List<Violation> closed(LockLevel lock, Collection<String> touched) {
    return touched.stream()
        .filter(field -> !isOpen(lock, field))
        .sorted()
        .map(field -> violation(lock, field))
        .toList();
  }

  /** Whether the field may be edited under the lock. */
  public static boolean isOpen(LockLevel lock, String field) {
    return switch (lock) {
      case UNLOCKED -> true;
      case PARTIAL -> OPEN_WHEN_PARTIAL.contains(field);
      case LOCKED -> false;
    };
  }

  private static Violation violation(LockLevel lock, String field) {
    return switch (lock) {
      case UNLOCKED -> throw new IllegalArgumentException("Unlocked closes nothing");
      case PARTIAL ->
          Violation.of(
              field,
              "field-locked",
              "The release is scheduled or out; only label, description and cover may change.",
              "Cancel the schedule first, or leave this field as it is.");
      case LOCKED ->
          Violation.of(
              field,
              "field-locked",
              "The release is locked: the stores are the authority on it.",
              "Ask an admin to unlock it with a reason.");
    };
  }
}
