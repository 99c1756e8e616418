/** HTTP for files. */
@NullMarked
package dev.spindle.catalog.asset.api;

import org.jspecify.annotations.NullMarked;
