package dev.spindle.video.plan;

/**
 * An amount.
 *
 * @param amountMinor minor units, for example cents
 * @param currency ISO 4217
 */
public record Money(long amountMinor, String currency) {}
