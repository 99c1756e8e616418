/** Tests of writers and readers. */
@NullMarked
package dev.spindle.ddex.ern;

import org.jspecify.annotations.NullMarked;
