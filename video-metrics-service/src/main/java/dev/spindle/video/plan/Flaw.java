package dev.spindle.video.plan;

/**
 * A rule that a plan breaks.
 *
 * @param field as in the plan's JSON
 * @param code stable word, kebab case
 */
record Flaw(String field, String code, String reason, String fix) {}
