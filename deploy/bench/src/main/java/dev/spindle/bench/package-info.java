/**
 * Measures ours and a reference alternately, and claims nothing a restless machine cannot carry.
 */
@NullMarked
package dev.spindle.bench;

import org.jspecify.annotations.NullMarked;
