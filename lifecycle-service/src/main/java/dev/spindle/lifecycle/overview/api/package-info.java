/** HTTP: lifecycle, timeline, editable fields, the moment of release per territory. */
@NullMarked
package dev.spindle.lifecycle.overview.api;

import org.jspecify.annotations.NullMarked;
