/** HTTP in. Nothing here is used by other packages. */
@NullMarked
package dev.spindle.video.metrics.api;

import org.jspecify.annotations.NullMarked;
