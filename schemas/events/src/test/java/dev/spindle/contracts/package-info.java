/** Holds the contracts to their promises. */
@NullMarked
package dev.spindle.contracts;

import org.jspecify.annotations.NullMarked;
