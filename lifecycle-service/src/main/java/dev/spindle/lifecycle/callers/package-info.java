/** In what capacities a caller may act. */
@NullMarked
package dev.spindle.lifecycle.callers;

import org.jspecify.annotations.NullMarked;
