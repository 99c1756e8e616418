package dev.spindle.lifecycle.locks;

import static dev.spindle.lifecycle.locks.LockLevel.PARTIAL;
import static dev.spindle.lifecycle.locks.LockLevel.UNLOCKED;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which field of a release may be edited at which lock level, as data. Fields are named as in
 * {@code release.changed}; a name with a dot is a part of it, {@code tracks} also stands for
 * adding, removing and reordering. The catalogue obeys the same table; {@code docs/edit-policy.md}
 * is generated from it.
 */
public final class EditPolicy {

  private static final Set<LockLevel> UNTIL_SCHEDULED = EnumSet.of(UNLOCKED);
  private static final Set<LockLevel> UNTIL_LOCKED = EnumSet.of(UNLOCKED, PARTIAL);

  /** The table. */
  static final List<FieldRule> RULES =
      List.of(
          closes("title", "Stores match and file the release by it."),
          closes("titleVersion", "Stores match and file the release by it."),
          closes("displayArtist", "Stores match and file the release by it."),
          closes("releaseType", "Decides how stores show and pay the release."),
          stays("label", "Stores take it over from a metadata update."),
          closes("catalogNumber", "Goes with the identifiers."),
          closes("upc", "Names the release at every store."),
          closes("grid", "Names the release at every store."),
          closes("genre", "Stores have filed the release under it."),
          closes("subGenre", "Stores have filed the release under it."),
          closes("language", "Stores have filed the release under it."),
          closes("parentalWarning", "Stores and laws act on it."),
          closes("pLine", "States who holds the rights in the recordings."),
          closes("cLine", "States who holds the rights in the artwork and text."),
          closes("originalReleaseDate", "Decides whether the release counts as new."),
          stays("description", "Stores take it over from a metadata update."),
          closes("territories", "Stores have been told where they may sell."),
          closes("offers", "Stores have been told how they may sell."),
          closes("credits", "Stores show and search them."),
          closes("splits", "Money is paid by them."),
          closes("tracks", "The recordings have been delivered."),
          stays("cover", "Stores take it over from a metadata update."));

  private EditPolicy() {}

  /**
   * One row of the table.
   *
   * @param field name as in {@code release.changed}
   * @param editableAt lock levels at which it may be edited
   * @param why what it protects, a sentence
   */
  public record FieldRule(String field, Set<LockLevel> editableAt, String why) {}

  /**
   * Whether one field may be edited.
   *
   * @param why the rule's sentence; for a field that is in no rule, that it is not editable at all
   */
  public record Verdict(String field, boolean editable, String why) {}

  /** Fields that may be edited at that level, in the table's order. */
  public static List<String> editable(LockLevel level) {
    return RULES.stream()
        .filter(rule -> rule.editableAt().contains(level))
        .map(FieldRule::field)
        .toList();
  }

  /** Every field of the table with its verdict. */
  public static List<Verdict> verdicts(LockLevel level) {
    return RULES.stream().map(rule -> check(rule.field(), level)).toList();
  }

  /** Judges one field; {@code tracks[2].title} falls under {@code tracks}. */
  public static Verdict check(String field, LockLevel level) {
    return rule(field)
        .map(rule -> new Verdict(field, rule.editableAt().contains(level), rule.why()))
        .orElseGet(() -> new Verdict(field, false, "Not a field that people edit."));
  }

  private static Optional<FieldRule> rule(String field) {
    return RULES.stream()
        .filter(rule -> isPartOf(field, rule.field()))
        .max(Comparator.comparingInt(rule -> rule.field().length()));
  }

  private static boolean isPartOf(String field, String whole) {
    return field.startsWith(whole)
        && (field.length() == whole.length() || ".[".indexOf(field.charAt(whole.length())) >= 0);
  }

  private static FieldRule closes(String field, String why) {
    return new FieldRule(field, UNTIL_SCHEDULED, why);
  }

  private static FieldRule stays(String field, String why) {
    return new FieldRule(field, UNTIL_LOCKED, why);
  }
}
