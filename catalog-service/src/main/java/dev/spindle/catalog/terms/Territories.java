package dev.spindle.catalog.terms;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.codes.CodeList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a release may be sold.
 *
 * @param mode how to read the codes
 * @param codes of {@link CodeList#TERRITORIES}, sorted, each once; none when worldwide
 */
public record Territories(Mode mode, List<String> codes) {

  /** How to read the codes. */
  public enum Mode {
    /** Everywhere. */
    WORLDWIDE,
    /** Only there. */
    INCLUDE,
    /** Everywhere but there. */
    EXCLUDE
  }

  /** Everywhere. */
  public static final Territories EVERYWHERE = new Territories(Mode.WORLDWIDE, List.of());

  /** Checks mode against codes; bad with {@code territory-codes}. */
  public static Parsed<Territories> of(Mode mode, List<String> codes) {
    var sorted = new TreeSet<>(codes);
    if (mode == Mode.WORLDWIDE && !sorted.isEmpty()) {
      return Parsed.bad(
          "territory-codes",
          "Worldwide takes no codes.",
          "Leave the codes out, or use INCLUDE or EXCLUDE.");
    }
    if (mode != Mode.WORLDWIDE && sorted.isEmpty()) {
      return Parsed.bad(
          "territory-codes", "No territory is named.", "Name at least one, or use WORLDWIDE.");
    }
    var territories = new Territories(mode, List.copyOf(sorted));
    return territories.open().isEmpty()
        ? Parsed.bad(
            "territory-codes", "Every territory is excluded.", "Leave at least one to sell in.")
        : Parsed.good(territories);
  }

  /** Every territory where the release may be sold. */
  public SortedSet<String> open() {
    return switch (mode) {
      case WORLDWIDE -> CodeList.TERRITORIES.codes();
      case INCLUDE -> new TreeSet<>(codes);
      case EXCLUDE -> {
        var open = new TreeSet<>(CodeList.TERRITORIES.codes());
        codes.forEach(open::remove);
        yield open;
      }
    };
  }
}
