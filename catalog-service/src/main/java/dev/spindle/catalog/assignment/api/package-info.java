/** HTTP for giving out codes. */
@NullMarked
package dev.spindle.catalog.assignment.api;

import org.jspecify.annotations.NullMarked;
