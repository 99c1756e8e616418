package dev.spindle.catalog.readiness;

import dev.spindle.catalog.check.Flaw;

/**
 * Something that is missing or not as stores want it.
 *
 * @param severity whether a store would refuse it
 * @param field as in a release's JSON, for example {@code tracks[2].isrc}; {@code tenant.} before
 *     what the tenant has to settle
 */
public record Finding(Severity severity, String field, Flaw flaw) {

  /** How bad it is. */
  public enum Severity {
    /** No store takes the release so. */
    BLOCKER,
    /** Some store refuses or changes it, or a person should look. */
    WARNING
  }

  static Finding blocker(String field, String code, String reason, String fix) {
    return new Finding(Severity.BLOCKER, field, new Flaw(code, reason, fix));
  }

  static Finding warning(String field, String code, String reason, String fix) {
    return new Finding(Severity.WARNING, field, new Flaw(code, reason, fix));
  }

  Finding under(String path) {
    return new Finding(severity, path + field, flaw);
  }
}
