/** What this service says: {@code delivery.requested}, {@code delivery.status-changed}. */
@NullMarked
package dev.spindle.delivery.events.published;

import org.jspecify.annotations.NullMarked;
