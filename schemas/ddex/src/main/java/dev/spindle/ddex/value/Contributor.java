package dev.spindle.ddex.value;

import java.util.Comparator;
import java.util.List;

/**
 * Somebody who had a part in a recording. The place in the list is the sequence number.
 *
 * @param roles of {@link Terms#CONTRIBUTOR_ROLE}; those that concern the work come last
 * @param instruments of {@link Terms#INSTRUMENT}
 */
public record Contributor(Party party, List<Term> roles, List<Term> instruments) {

  /** Puts the roles in order; ERN 3 splits them by whether they concern the work. */
  public Contributor {
    roles = roles.stream().sorted(Comparator.comparing(Contributor::concernsWork)).toList();
    instruments = List.copyOf(instruments);
  }

  /** A contributor with DDEX's roles, for example Composer. */
  public static Contributor of(Party party, String... roles) {
    return new Contributor(
        party,
        List.of(roles).stream().map(role -> Term.of(Terms.CONTRIBUTOR_ROLE, role)).toList(),
        List.of());
  }

  /** Whether a role is about writing or publishing the work rather than making the recording. */
  public static boolean concernsWork(Term role) {
    return Terms.WORK_ROLE.allows(ErnVersion.ERN_382, role.value())
        && !RECORDING_TOO.contains(role.value());
  }

  private static final List<String> RECORDING_TOO =
      List.of("UserDefined", "Unknown", "AssociatedPerformer", "Contributor");
}
