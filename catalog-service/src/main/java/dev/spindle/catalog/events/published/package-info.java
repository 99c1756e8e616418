/** What the catalogue says. */
@NullMarked
package dev.spindle.catalog.events.published;

import org.jspecify.annotations.NullMarked;
