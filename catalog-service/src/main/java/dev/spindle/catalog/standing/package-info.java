/** Where releases stand and how far they are locked, as lifecycle-service says. */
@NullMarked
package dev.spindle.catalog.standing;

import org.jspecify.annotations.NullMarked;
