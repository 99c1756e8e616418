/** HTTP for the overview of deliveries. */
@NullMarked
package dev.spindle.catalog.deliveries.api;

import org.jspecify.annotations.NullMarked;
