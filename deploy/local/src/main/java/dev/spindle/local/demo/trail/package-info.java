/** The events of a release, read from Kafka by a consumer that shares no code with the services. */
@NullMarked
package dev.spindle.local.demo.trail;

import org.jspecify.annotations.NullMarked;
