/** Records from and to Kafka: the envelope, the wire format, the subscriptions. */
@NullMarked
package dev.spindle.platform.events;

import org.jspecify.annotations.NullMarked;
