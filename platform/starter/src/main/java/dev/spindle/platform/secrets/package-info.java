/** Secrets at rest, bound to their tenant and row. */
@NullMarked
package dev.spindle.platform.secrets;

import org.jspecify.annotations.NullMarked;
