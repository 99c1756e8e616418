/**
 * Reads what stores answer: looks into their acknowledgement folders while an answer is awaited,
 * and tells each delivery what became of it.
 */
@NullMarked
package dev.spindle.delivery.acknowledgement;

import org.jspecify.annotations.NullMarked;
