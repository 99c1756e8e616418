/** What this service hears. */
@NullMarked
package dev.spindle.video.events.consumed;

import org.jspecify.annotations.NullMarked;
