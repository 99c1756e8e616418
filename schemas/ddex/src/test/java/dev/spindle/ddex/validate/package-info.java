/** Tests of the validator. */
@NullMarked
package dev.spindle.ddex.validate;

import org.jspecify.annotations.NullMarked;
