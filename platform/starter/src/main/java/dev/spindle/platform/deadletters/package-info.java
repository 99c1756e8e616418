/** Events that could not be worked: kept, listed, driven again or discarded. */
@NullMarked
package dev.spindle.platform.deadletters;

import org.jspecify.annotations.NullMarked;
