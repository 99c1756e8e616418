/** An overview of deliveries, as delivery-service tells it. */
@NullMarked
package dev.spindle.catalog.deliveries;

import org.jspecify.annotations.NullMarked;
