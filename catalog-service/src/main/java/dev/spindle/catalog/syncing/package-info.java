/**
 * What the stores agree on, taken over: codes, playing times and links, and the values that a
 * person accepted from a store, field by field.
 */
@NullMarked
package dev.spindle.catalog.syncing;

import org.jspecify.annotations.NullMarked;
