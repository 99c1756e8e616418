/** A range of a topic, read again for one service. */
@NullMarked
package dev.spindle.platform.replay;

import org.jspecify.annotations.NullMarked;
