/** What this service says. */
@NullMarked
package dev.spindle.dspsync.events.published;

import org.jspecify.annotations.NullMarked;
