/** How long the whole stack takes to be ready, and the memory it holds. */
@NullMarked
package dev.spindle.bench.start;

import org.jspecify.annotations.NullMarked;
