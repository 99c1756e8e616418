/** What this service says: {@code video.changed} and {@code video.metrics-synced}. */
@NullMarked
package dev.spindle.video.events.published;

import org.jspecify.annotations.NullMarked;
