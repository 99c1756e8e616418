/** Tests of the sandbox as a whole, and what they share. */
@NullMarked
package dev.spindle.sandbox;

import org.jspecify.annotations.NullMarked;
