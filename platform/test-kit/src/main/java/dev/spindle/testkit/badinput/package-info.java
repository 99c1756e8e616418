/**
 * Rows of the bad-input table that every service has to meet, made from its {@code openapi.yaml}: a
 * route that is added is tried without a line of test code.
 */
@NullMarked
package dev.spindle.testkit.badinput;

import org.jspecify.annotations.NullMarked;
