/** Lines between two programs that fail as a test says. */
@NullMarked
package dev.spindle.testkit.faults.line;

import org.jspecify.annotations.NullMarked;
