/** HTTP for the closed lists. */
@NullMarked
package dev.spindle.catalog.codes.api;

import org.jspecify.annotations.NullMarked;
