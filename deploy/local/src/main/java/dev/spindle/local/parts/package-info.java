/** How each kind of component is prepared, started and found ready: one {@code Part} each. */
@NullMarked
package dev.spindle.local.parts;

import org.jspecify.annotations.NullMarked;
