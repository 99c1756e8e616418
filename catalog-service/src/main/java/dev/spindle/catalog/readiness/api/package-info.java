/** HTTP for readiness. */
@NullMarked
package dev.spindle.catalog.readiness.api;

import org.jspecify.annotations.NullMarked;
