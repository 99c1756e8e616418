/**
 * One delivery: its state machine, its record, its history. {@link
 * dev.spindle.delivery.shipment.Deliveries} is the way in; types without an annotation are plain
 * Java.
 */
@NullMarked
package dev.spindle.delivery.shipment;

import org.jspecify.annotations.NullMarked;
