package dev.spindle.catalog.check;

/**
 * A flaw and where it is.
 *
 * @param field path in the request body, for example {@code tracks[2].isrc}
 */
public record Violation(String field, Flaw flaw) {

  /** A violation from its parts. */
  public static Violation of(String field, String code, String reason, String fix) {
    return new Violation(field, new Flaw(code, reason, fix));
  }
}
