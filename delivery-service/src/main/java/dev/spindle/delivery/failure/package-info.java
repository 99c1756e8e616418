/**
 * What can go wrong on the way to a store, as data: the category, whether it passes by itself, and
 * how often and how fast it is tried again.
 */
@NullMarked
package dev.spindle.delivery.failure;

import org.jspecify.annotations.NullMarked;
