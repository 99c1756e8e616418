/** How our JVMs start: staged class paths, flags, and ahead-of-time caches made in idle time. */
@NullMarked
package dev.spindle.local.jvm;

import org.jspecify.annotations.NullMarked;
