/** Calls to others: time limit, retry, breaker, rate. */
@NullMarked
package dev.spindle.platform.calls;

import org.jspecify.annotations.NullMarked;
