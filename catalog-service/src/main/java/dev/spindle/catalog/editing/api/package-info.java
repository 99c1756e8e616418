/** HTTP for releases, their tracks and their sheets. Translates, decides nothing. */
@NullMarked
package dev.spindle.catalog.editing.api;

import org.jspecify.annotations.NullMarked;
