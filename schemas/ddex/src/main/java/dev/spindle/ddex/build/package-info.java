/**
 * From the plain values of a catalogue to a complete message: references, order, profile and deals
 * are worked out here.
 */
@NullMarked
package dev.spindle.ddex.build;

import org.jspecify.annotations.NullMarked;
