/** The system that is measured: a local run of its own, beside whatever else is up. */
@NullMarked
package dev.spindle.bench.stack;

import org.jspecify.annotations.NullMarked;
