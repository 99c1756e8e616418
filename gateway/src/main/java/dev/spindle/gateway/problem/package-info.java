/** What the gateway says when it refuses or fails itself (RFC 9457). */
@NullMarked
package dev.spindle.gateway.problem;

import org.jspecify.annotations.NullMarked;
