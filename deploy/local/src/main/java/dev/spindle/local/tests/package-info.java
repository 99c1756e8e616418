/**
 * Runs the fault and bad-input tests of every module in one go, and says row by row what came of
 * it.
 */
@NullMarked
package dev.spindle.local.tests;

import org.jspecify.annotations.NullMarked;
