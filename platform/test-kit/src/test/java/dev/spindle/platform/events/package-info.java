/** Simulations of a consumer: its own classes between a topic and a database that fail by seed. */
@NullMarked
package dev.spindle.platform.events;

import org.jspecify.annotations.NullMarked;
