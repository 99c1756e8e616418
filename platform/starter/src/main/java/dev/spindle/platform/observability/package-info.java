/** Metrics and traces that survive the outbox. */
@NullMarked
package dev.spindle.platform.observability;

import org.jspecify.annotations.NullMarked;
