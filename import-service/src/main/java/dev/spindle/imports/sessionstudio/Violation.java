package dev.spindle.imports.sessionstudio;

/**
 * One thing that is wrong with a document.
 *
 * @param field JSON pointer, empty for the document itself
 * @param code the schema keyword in kebab case, or {@code json}, {@code number-range}, {@code
 *     depth}
 * @param reason what is wrong, one sentence
 * @param fix what to do about it, one sentence
 */
public record Violation(String field, String code, String reason, String fix) {}
