package dev.spindle.ddex.report;

/**
 * The stages of a validation, in order. All that can run do run, so that everything is found at
 * once.
 */
public enum Stage {
  /** Can the model be said in this version at all? Before writing. */
  EXPRESSION,
  /** Is it XML, of a kind we know, harmless and not too large? */
  WELL_FORMED,
  /** Does it keep DDEX's schema? Needs the schemas, which an operator installs. */
  SCHEMA,
  /** Does it keep our own grammar of what we write? Always there. */
  GRAMMAR,
  /** Does it make sense: references, dates, identifiers, profile, the store's own demands? */
  RULES,
  /** Are the files there, and are they what the message says? */
  CONTENT,
  /** DDEX's own release profile rules (Schematron), where installed; a second opinion. */
  SECOND_OPINION
}
