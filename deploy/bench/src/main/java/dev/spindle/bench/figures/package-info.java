/** What was measured, and what may be claimed of it. */
@NullMarked
package dev.spindle.bench.figures;

import org.jspecify.annotations.NullMarked;
