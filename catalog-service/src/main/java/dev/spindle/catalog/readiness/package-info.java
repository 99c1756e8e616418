/** What a release still lacks before stores take it, all at once, each with a reason and a fix. */
@NullMarked
package dev.spindle.catalog.readiness;

import org.jspecify.annotations.NullMarked;
