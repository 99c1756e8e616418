package dev.spindle.delivery.shipment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery keeps of its target.
 *
 * @param provider that the target feeds; null for none that dsp-sync knows
 * @param patience after which a delivery that has not arrived is overdue
 */
public record Recipient(String targetName, @Nullable String provider, Duration patience) {}
