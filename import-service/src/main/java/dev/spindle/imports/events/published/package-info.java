/** What this service says: {@code import.mapped} and {@code partner.notified}. */
@NullMarked
package dev.spindle.imports.events.published;

import org.jspecify.annotations.NullMarked;
