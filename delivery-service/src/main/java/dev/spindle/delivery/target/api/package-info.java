/** HTTP in. Nothing here is used by other packages. */
@NullMarked
package dev.spindle.delivery.target.api;

import org.jspecify.annotations.NullMarked;
