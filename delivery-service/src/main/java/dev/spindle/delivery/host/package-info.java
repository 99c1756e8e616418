/** Which hosts may be connected to: keeps a target from leading back into our own network. */
@NullMarked
package dev.spindle.delivery.host;

import org.jspecify.annotations.NullMarked;
