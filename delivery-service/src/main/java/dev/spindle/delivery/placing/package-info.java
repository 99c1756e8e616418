/** Puts files in place at a store so that nobody ever sees half of one under its name. */
@NullMarked
package dev.spindle.delivery.placing;

import org.jspecify.annotations.NullMarked;
