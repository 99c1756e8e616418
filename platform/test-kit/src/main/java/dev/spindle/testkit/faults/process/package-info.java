/**
 * Processes a test may kill, stop and start again: a PostgreSQL and a broker of its own, JVMs, and
 * whatever the local run has started.
 */
@NullMarked
package dev.spindle.testkit.faults.process;

import org.jspecify.annotations.NullMarked;
