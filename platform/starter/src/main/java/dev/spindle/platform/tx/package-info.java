/**
 * The one way to read and write the database: tenant set, detached from the caller's cancellation.
 */
@NullMarked
package dev.spindle.platform.tx;

import org.jspecify.annotations.NullMarked;
