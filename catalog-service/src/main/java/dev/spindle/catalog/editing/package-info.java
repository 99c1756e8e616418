/**
 * How a release is created, changed, found and deleted: one way in, which obeys versions and locks,
 * keeps the history and tells the world.
 */
@NullMarked
package dev.spindle.catalog.editing;

import org.jspecify.annotations.NullMarked;
