/** Remembers which events already had their effect. */
@NullMarked
package dev.spindle.platform.inbox;

import org.jspecify.annotations.NullMarked;
