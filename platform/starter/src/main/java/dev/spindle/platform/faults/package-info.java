/** Named points at which a test may halt or pause the process. */
@NullMarked
package dev.spindle.platform.faults;

import org.jspecify.annotations.NullMarked;
