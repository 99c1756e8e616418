/** Simulations of the relay: its own classes between an outbox and a broker that fail by seed. */
@NullMarked
package dev.spindle.platform.outbox;

import org.jspecify.annotations.NullMarked;
