/** Validation in stages, everything found at once, each finding with the way out. */
@NullMarked
package dev.spindle.ddex.validate;

import org.jspecify.annotations.NullMarked;
