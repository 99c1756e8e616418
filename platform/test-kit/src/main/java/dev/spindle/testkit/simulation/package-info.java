/**
 * One thread, one seed, one clock: protocols are run through thousands of histories in which
 * processes crash, answers are lost and others go on in the middle of one's step.
 * docs/simulation.md says what is simulated.
 */
@NullMarked
package dev.spindle.testkit.simulation;

import org.jspecify.annotations.NullMarked;
