/** What may be done with a release: where, from when, on which terms. */
@NullMarked
package dev.spindle.ddex.deal;

import org.jspecify.annotations.NullMarked;
