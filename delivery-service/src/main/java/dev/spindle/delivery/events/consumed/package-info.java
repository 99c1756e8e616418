/** What this service hears: the catalogue, lifecycle, and its own requests. */
@NullMarked
package dev.spindle.delivery.events.consumed;

import org.jspecify.annotations.NullMarked;
