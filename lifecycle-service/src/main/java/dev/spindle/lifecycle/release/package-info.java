/**
 * A release's standing: the seven states, the one table of transitions, and the use case that moves
 * a release and tells about it.
 */
@NullMarked
package dev.spindle.lifecycle.release;

import org.jspecify.annotations.NullMarked;
