package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/** Something said for one territory, or for all. */
public interface Local {

  /** The code for everywhere; the model says null. */
  String WORLDWIDE = "Worldwide";

  /** Code, or null for everywhere. */
  @Nullable String territory();

  /** Canonical form of a territory: null for Worldwide. */
  static @Nullable String territory(@Nullable String code) {
    return code == null || code.equals(WORLDWIDE) ? null : Terms.TERRITORY.require(code);
  }
}
