package dev.spindle.local.demo.report;

/**
 * What one stage of the validation said about an ERN.
 *
 * @param store for whom the message was made
 * @param stage well-formed, schema, rules or content
 * @param result passed, failed or not installed
 * @param detail findings, or what was checked
 */
public record Verdict(String store, String stage, String result, String detail) {}
