/**
 * When a release goes out: a local date and time, a zone, a policy, and what that means on the
 * clock of each territory. Plain Java; knows nothing of releases.
 */
@NullMarked
package dev.spindle.lifecycle.schedule;

import org.jspecify.annotations.NullMarked;
