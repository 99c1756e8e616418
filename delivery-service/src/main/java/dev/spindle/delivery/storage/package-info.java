/** JSON as it lies in columns, and sort keys as they lie in cursors. */
@NullMarked
package dev.spindle.delivery.storage;

import org.jspecify.annotations.NullMarked;
