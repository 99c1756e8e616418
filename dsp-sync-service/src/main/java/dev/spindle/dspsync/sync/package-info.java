/**
 * Sync runs: when a release is looked up, what a run concludes, which conflicts it leaves, what a
 * person decides about them, and what is announced.
 */
@NullMarked
package dev.spindle.dspsync.sync;

import org.jspecify.annotations.NullMarked;
