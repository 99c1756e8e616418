/** The verbs up, down, status and logs, and the progress display. */
@NullMarked
package dev.spindle.local.run;

import org.jspecify.annotations.NullMarked;
