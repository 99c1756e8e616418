/** Tests of dsp-sync-service as a whole, and what they share. */
@NullMarked
package dev.spindle.dspsync;

import org.jspecify.annotations.NullMarked;
