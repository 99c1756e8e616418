/** What this service hears. */
@NullMarked
package dev.spindle.dspsync.events.consumed;

import org.jspecify.annotations.NullMarked;
