package dev.spindle.platform.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field JSON path from the body's root, for example {@code tracks[2].isrc}; empty for the
 *     whole
 * @param code stable word, kebab case
 * @param reason what is wrong, one sentence
 * @param fix what to do about it, one sentence
 */
public record Violation(String field, String code, String reason, String fix) {}
