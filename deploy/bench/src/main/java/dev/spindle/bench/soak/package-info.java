/** Mixed load for a long time, and what grew meanwhile. */
@NullMarked
package dev.spindle.bench.soak;

import org.jspecify.annotations.NullMarked;
