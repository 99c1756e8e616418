package dev.spindle.ddex.value;

/**
 * An artist whose name is shown. The place in the list is the sequence number.
 *
 * @param role of {@link Terms#ARTIST_ROLE}
 */
public record DisplayArtist(Party party, Term role) {

  /** An artist with one of DDEX's roles, for example MainArtist. */
  public static DisplayArtist of(Party party, String role) {
    return new DisplayArtist(party, Term.of(Terms.ARTIST_ROLE, role));
  }
}
