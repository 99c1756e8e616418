/**
 * ERN 4.2, 4.3 and 4.3.2, written and read; what differs among them is in {@code Dialect}.
 * Internal.
 */
@NullMarked
package dev.spindle.ddex.four;

import org.jspecify.annotations.NullMarked;
