package dev.spindle.lifecycle.guards;

/**
 * One thing that stands in the way.
 *
 * @param field what it is about, as in {@code release.changed}; a track as {@code
 *     tracks.<disc>-<sequence>}
 * @param code kebab case, stable; programs branch on it
 * @param reason what is wrong, a sentence for people
 * @param fix what to do about it, a sentence for people
 */
public record Violation(String field, String code, String reason, String fix) {}
