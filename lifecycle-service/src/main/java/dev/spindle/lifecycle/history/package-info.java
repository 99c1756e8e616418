/** What has happened to a release: who, when, why, because of which event. */
@NullMarked
package dev.spindle.lifecycle.history;

import org.jspecify.annotations.NullMarked;
