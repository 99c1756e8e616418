/**
 * What a release is: the aggregate, its tracks and files, and which of its fields a lock closes.
 * Plain Java; nothing here waits, reads a clock or knows a database.
 */
@NullMarked
package dev.spindle.catalog.release;

import org.jspecify.annotations.NullMarked;
