/** What a client is told when something is refused (RFC 9457). */
@NullMarked
package dev.spindle.platform.problem;

import org.jspecify.annotations.NullMarked;
