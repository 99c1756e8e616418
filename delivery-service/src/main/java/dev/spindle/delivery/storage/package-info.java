/** JSON as it lies in columns. */
@NullMarked
package dev.spindle.delivery.storage;

import org.jspecify.annotations.NullMarked;
