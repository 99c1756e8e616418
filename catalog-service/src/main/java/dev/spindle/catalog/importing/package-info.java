/** How a foreign document that was read becomes a release, or completes one. */
@NullMarked
package dev.spindle.catalog.importing;

import org.jspecify.annotations.NullMarked;
