/** Tests of MEAD. */
@NullMarked
package dev.spindle.ddex.mead;

import org.jspecify.annotations.NullMarked;
