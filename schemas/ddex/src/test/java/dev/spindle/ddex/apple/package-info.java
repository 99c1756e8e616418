/** Tests of the Apple package. */
@NullMarked
package dev.spindle.ddex.apple;

import org.jspecify.annotations.NullMarked;
