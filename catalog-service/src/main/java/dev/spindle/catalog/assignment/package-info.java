/** Gives out codes from the tenant's own ranges, each once for ever. */
@NullMarked
package dev.spindle.catalog.assignment;

import org.jspecify.annotations.NullMarked;
