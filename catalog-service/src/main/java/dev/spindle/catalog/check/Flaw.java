package dev.spindle.catalog.check;

/**
 * What is wrong with one value.
 *
 * @param code stable word in kebab case, for programs
 * @param reason what is wrong, one sentence, for people
 * @param fix what to do about it, one sentence, for people
 */
public record Flaw(String code, String reason, String fix) {}
