/** From a commit to a consumer: the relay beside Kafka's own tools. */
@NullMarked
package dev.spindle.bench.events;

import org.jspecify.annotations.NullMarked;
