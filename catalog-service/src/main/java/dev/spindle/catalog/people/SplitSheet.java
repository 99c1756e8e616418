package dev.spindle.catalog.people;

import dev.spindle.catalog.check.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * All shares of a release. Each kind may stay below the whole while people still talk, but never
 * above it.
 */
public record SplitSheet(List<Split> splits) {

  /** All of one kind, in basis points. */
  public static final int WHOLE = 10_000;

  /** Sum of a kind, basis points. */
  public int total(SplitKind kind) {
    return splits.stream()
        .filter(split -> split.kind() == kind)
        .mapToInt(Split::basisPoints)
        .reduce(0, Math::addExact);
  }

  /** Whether the kind is shared out to the last hundredth of a per cent. */
  public boolean complete(SplitKind kind) {
    return total(kind) == WHOLE;
  }

  /** What no sheet may have: a kind above the whole, the same share twice. */
  public List<Violation> flaws() {
    var flaws = new ArrayList<Violation>();
    for (var kind : SplitKind.values()) {
      if (total(kind) > WHOLE) {
        flaws.add(above(kind));
      }
    }
    var seen = new HashSet<Object>();
    for (int i = 0; i < splits.size(); i++) {
      var split = splits.get(i);
      if (!seen.add(Map.entry(split.name(), Map.entry(split.kind(), split.role())))) {
        flaws.add(twice(i));
      }
    }
    return flaws;
  }

  private Violation above(SplitKind kind) {
    return Violation.of(
        "splits",
        "splits-above-whole",
        "The %s shares add up to %d basis points.".formatted(kind, total(kind)),
        "Lower them so that they add up to at most 10000.");
  }

  private static Violation twice(int index) {
    return Violation.of(
        "splits[%d]".formatted(index),
        "split-twice",
        "This collaborator already has a share of this kind for this role.",
        "Add the two shares up and keep one line.");
  }
}
