package dev.spindle.ddex.model;

import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of a release, as sent; a message read may hold wrong ones, the rules say so.
 *
 * @param grid 18 characters, or null
 * @param icpn 8 to 14 digits, or null
 * @param catalogNumber the label's own number, or null
 * @param proprietary own ids
 */
public record ReleaseId(
    @Nullable String grid,
    @Nullable String icpn,
    @Nullable ProprietaryId catalogNumber,
    List<ProprietaryId> proprietary) {

  /** No id at all. */
  public static final ReleaseId NONE = new ReleaseId(null, null, null, List.of());

  /** Checks the texts. */
  public ReleaseId {
    grid = Text.optional("grid", grid);
    icpn = Text.optional("icpn", icpn);
    proprietary = List.copyOf(proprietary);
  }

  /** A product number alone. */
  public static ReleaseId icpn(String icpn) {
    return new ReleaseId(null, icpn, null, List.of());
  }

  /** An own id alone. */
  public static ReleaseId own(String namespace, String value) {
    return new ReleaseId(null, null, null, List.of(new ProprietaryId(namespace, value)));
  }

  /** Whether anything identifies the release. */
  public boolean isKnown() {
    return grid != null || icpn != null || catalogNumber != null || !proprietary.isEmpty();
  }

  /**
   * The best id for a file name or a sentence: GRid, ICPN, catalogue number, own; empty if none.
   */
  public String best() {
    if (grid != null) {
      return grid;
    }
    if (icpn != null) {
      return icpn;
    }
    if (catalogNumber != null) {
      return catalogNumber.value();
    }
    return proprietary.isEmpty() ? "" : proprietary.getFirst().value();
  }
}
