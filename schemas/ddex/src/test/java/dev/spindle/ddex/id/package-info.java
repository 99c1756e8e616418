/** Tests of the identifiers. */
@NullMarked
package dev.spindle.ddex.id;

import org.jspecify.annotations.NullMarked;
