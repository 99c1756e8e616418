/**
 * The desk: waits for completion files, checks what was delivered as a store would, answers with
 * acknowledgement files, and puts what it accepted into the catalogue. Its papers are files, so a
 * restart knows everything.
 */
@NullMarked
package dev.spindle.sandbox.intake;

import org.jspecify.annotations.NullMarked;
