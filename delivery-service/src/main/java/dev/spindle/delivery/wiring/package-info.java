/** Turns the settings into the plain objects that the features are made of. */
@NullMarked
package dev.spindle.delivery.wiring;

import org.jspecify.annotations.NullMarked;
