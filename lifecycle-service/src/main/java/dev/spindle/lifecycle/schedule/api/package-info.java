/** Plans as JSON, to and fro. */
@NullMarked
package dev.spindle.lifecycle.schedule.api;

import org.jspecify.annotations.NullMarked;
