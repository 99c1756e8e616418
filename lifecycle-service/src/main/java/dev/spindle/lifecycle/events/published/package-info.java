/** What this service says: release.transitioned and release.scheduled. */
@NullMarked
package dev.spindle.lifecycle.events.published;

import org.jspecify.annotations.NullMarked;
