/**
 * Everything that crosses Kafka: events become a live stream for the console and a trail for a
 * release.
 */
@NullMarked
package dev.spindle.gateway.events;

import org.jspecify.annotations.NullMarked;
