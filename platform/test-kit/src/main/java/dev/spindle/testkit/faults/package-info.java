/**
 * Faults on purpose: points of our code stopped at, processes killed, lines cut, a disk that fills;
 * and what came of each row of the fault table, written down.
 */
@NullMarked
package dev.spindle.testkit.faults;

import org.jspecify.annotations.NullMarked;
