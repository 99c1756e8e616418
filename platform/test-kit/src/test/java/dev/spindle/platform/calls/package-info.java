/** Simulations of guarded calls: the real guard before a partner that fails by seed. */
@NullMarked
package dev.spindle.platform.calls;

import org.jspecify.annotations.NullMarked;
