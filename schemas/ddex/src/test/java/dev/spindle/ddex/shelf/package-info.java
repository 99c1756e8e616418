/** Tests of what a store sees. */
@NullMarked
package dev.spindle.ddex.shelf;

import org.jspecify.annotations.NullMarked;
