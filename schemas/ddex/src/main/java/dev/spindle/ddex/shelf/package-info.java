/**
 * Messages as a store sees them: what is on sale where, from when; and what changes from one
 * message to the next.
 */
@NullMarked
package dev.spindle.ddex.shelf;

import org.jspecify.annotations.NullMarked;
