/** What this service hears. */
@NullMarked
package dev.spindle.imports.events.consumed;

import org.jspecify.annotations.NullMarked;
