/** Where a release stands, seen from all sides: for pages, not for decisions. */
@NullMarked
package dev.spindle.lifecycle.overview;

import org.jspecify.annotations.NullMarked;
