package dev.spindle.ddex.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, group or company a message speaks of. Two equal parties are one entry of the party
 * list.
 *
 * @param names first one the default; empty only where there is an id
 * @param isni 16 characters, or null
 * @param dpid 18 characters, or null
 * @param ipi IPI name number, 9 to 11 digits, or null
 * @param proprietary own ids
 */
public record Party(
    List<Name> names,
    @Nullable String isni,
    @Nullable String dpid,
    @Nullable String ipi,
    List<ProprietaryId> proprietary) {

  /**
   * A name.
   *
   * @param full as printed
   * @param indexed for sorting, or null
   * @param language language and script, or null
   */
  public record Name(String full, @Nullable String indexed, @Nullable String language) {

    /** Checks the texts. */
    public Name {
      full = Text.required("name", full);
      indexed = Text.optional("indexed name", indexed);
      language = Text.optional("language", language);
    }
  }

  /** Checks that there is a name or an id. */
  public Party {
    names = List.copyOf(names);
    isni = Text.optional("isni", isni);
    dpid = Text.optional("dpid", dpid);
    ipi = Text.optional("ipi", ipi);
    proprietary = List.copyOf(proprietary);
    if (names.isEmpty() && isni == null && dpid == null && ipi == null && proprietary.isEmpty()) {
      throw new IllegalArgumentException("a party needs a name or an id");
    }
  }

  /** A party known by name alone. */
  public static Party named(String name) {
    return identified(name, null, null);
  }

  /** A party with a name and, where known, ISNI and IPI. */
  public static Party identified(String name, @Nullable String isni, @Nullable String ipi) {
    return new Party(List.of(new Name(name, null, null)), isni, null, ipi, List.of());
  }

  /** Whether there is anything but names. */
  public boolean hasIds() {
    return isni != null || dpid != null || ipi != null || !proprietary.isEmpty();
  }

  /** The default name, or the best id. */
  public String label() {
    if (!names.isEmpty()) {
      return names.getFirst().full();
    }
    for (String id : new @Nullable String[] {isni, dpid, ipi}) {
      if (id != null) {
        return id;
      }
    }
    return proprietary.getFirst().value();
  }
}
