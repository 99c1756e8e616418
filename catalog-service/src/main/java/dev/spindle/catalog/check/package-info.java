/** How input becomes a value: parsed, or refused with a reason and a way out. */
@NullMarked
package dev.spindle.catalog.check;

import org.jspecify.annotations.NullMarked;
