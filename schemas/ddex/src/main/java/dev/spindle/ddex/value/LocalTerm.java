package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/**
 * A term that holds in one territory.
 *
 * @param territory code, or null for everywhere
 */
public record LocalTerm(Term term, @Nullable String territory) implements Local {

  /** Checks the territory; Worldwide becomes null. */
  public LocalTerm {
    territory = Local.territory(territory);
  }
}
