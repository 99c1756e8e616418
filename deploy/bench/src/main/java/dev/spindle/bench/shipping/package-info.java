/** From a transition to the last byte at a store, and one dead store among others. */
@NullMarked
package dev.spindle.bench.shipping;

import org.jspecify.annotations.NullMarked;
