/** What operators see and do, under {@code /api/ops}. */
@NullMarked
package dev.spindle.platform.ops;

import org.jspecify.annotations.NullMarked;
