/**
 * What this service hears: release.changed, dsp.synced, import.mapped. One class per source
 * service.
 */
@NullMarked
package dev.spindle.lifecycle.events.consumed;

import org.jspecify.annotations.NullMarked;
