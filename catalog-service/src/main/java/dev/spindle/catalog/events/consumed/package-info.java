/** What the catalogue hears, one class a source. */
@NullMarked
package dev.spindle.catalog.events.consumed;

import org.jspecify.annotations.NullMarked;
