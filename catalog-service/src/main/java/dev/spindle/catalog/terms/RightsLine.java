package dev.spindle.catalog.terms;

/**
 * A P-line or C-line.
 *
 * @param year of first publication, four digits
 * @param text holder as printed, without symbol and year
 */
public record RightsLine(int year, String text) {}
