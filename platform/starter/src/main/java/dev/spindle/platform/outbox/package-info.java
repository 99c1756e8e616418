/** Events written with the change they tell of, and the relay that publishes them in order. */
@NullMarked
package dev.spindle.platform.outbox;

import org.jspecify.annotations.NullMarked;
