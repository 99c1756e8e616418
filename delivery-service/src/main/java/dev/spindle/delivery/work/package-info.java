/**
 * Ships what is due: takes one delivery at a time per release and target, makes or takes up its
 * package, uploads it, and decides what becomes of a failure.
 */
@NullMarked
package dev.spindle.delivery.work;

import org.jspecify.annotations.NullMarked;
