/**
 * The one command behind {@code ./spindle}: starts the whole system as processes of this machine,
 * says how it does, stops it, and drives the main job through it.
 */
@NullMarked
package dev.spindle.local;

import org.jspecify.annotations.NullMarked;
