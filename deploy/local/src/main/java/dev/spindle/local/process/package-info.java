/**
 * Child processes that outlive the launcher: started, recorded, recognised, stopped. Nothing is
 * ever killed that is not proven to be ours.
 */
@NullMarked
package dev.spindle.local.process;

import org.jspecify.annotations.NullMarked;
