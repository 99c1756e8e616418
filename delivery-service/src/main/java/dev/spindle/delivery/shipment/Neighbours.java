package dev.spindle.delivery.shipment;

/**
 * A delivery among those of the same release and target.
 *
 * @param olderAtWork an older one is in a worker's hands: this one has to wait
 * @param replaced a newer one is there: this one is not worth another try
 */
public record Neighbours(boolean olderAtWork, boolean replaced) {}
