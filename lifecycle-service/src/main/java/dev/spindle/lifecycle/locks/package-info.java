/** How much of a release may be edited at each lock level, field by field, as data. Plain Java. */
@NullMarked
package dev.spindle.lifecycle.locks;

import org.jspecify.annotations.NullMarked;
