/** Who calls, and what they may do. */
@NullMarked
package dev.spindle.platform.security;

import org.jspecify.annotations.NullMarked;
