/** The smallest service there can be; the platform's tests run it. */
@NullMarked
package dev.spindle.platform.sample;

import org.jspecify.annotations.NullMarked;
