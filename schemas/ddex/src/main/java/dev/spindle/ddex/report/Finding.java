package dev.spindle.ddex.report;

import org.jspecify.annotations.Nullable;

/**
 * Something found, explained.
 *
 * @param stage where it was found
 * @param rule stable id, kebab case, for example deal-start-before-display
 * @param severity how bad
 * @param xpath place in the message with positions, or null when it concerns the whole
 * @param line from 1; 0 when there is no text yet
 * @param sentence what is wrong, for people
 * @param fix what to do about it
 * @param field catalogue field to mend, for example tracks[2].isrc, or null
 * @param source where the rule comes from: standard and clause, or a store's guide
 */
public record Finding(
    Stage stage,
    String rule,
    Severity severity,
    @Nullable String xpath,
    int line,
    String sentence,
    String fix,
    @Nullable String field,
    String source) {

  /** An error before there is any text. */
  public static Finding error(
      Stage stage, String rule, @Nullable String xpath, String sentence, String source) {
    return new Finding(stage, rule, Severity.ERROR, xpath, 0, sentence, "", null, source);
  }

  /** The same, less or more severe. */
  public Finding as(Severity other) {
    return new Finding(stage, rule, other, xpath, line, sentence, fix, field, source);
  }

  /** The same with the way out. */
  public Finding fix(String how, @Nullable String catalogueField) {
    return new Finding(stage, rule, severity, xpath, line, sentence, how, catalogueField, source);
  }

  /** The same, found in another stage. */
  public Finding in(Stage other) {
    return new Finding(other, rule, severity, xpath, line, sentence, fix, field, source);
  }

  /** The same at a line. */
  public Finding at(int number) {
    return new Finding(stage, rule, severity, xpath, number, sentence, fix, field, source);
  }

  /** Whether it stops the message. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
