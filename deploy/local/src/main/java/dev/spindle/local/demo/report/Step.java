package dev.spindle.local.demo.report;

/**
 * One thing the demo did and then verified.
 *
 * @param release which release it was about
 * @param name what was done, a few words
 * @param evidence what was read back from the other side; what was found instead, when it failed
 * @param millis how long it took, milliseconds
 * @param verified whether what was read back is what was meant
 */
public record Step(String release, String name, String evidence, long millis, boolean verified) {}
