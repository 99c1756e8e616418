/** Releases what is due: any number of instances, each release once, in order. */
@NullMarked
package dev.spindle.lifecycle.due;

import org.jspecify.annotations.NullMarked;
