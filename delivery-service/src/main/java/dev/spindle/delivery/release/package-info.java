/**
 * What the catalogue says a release is, one row for every version that was heard of, so that a
 * package is built from exactly the version its delivery names.
 */
@NullMarked
package dev.spindle.delivery.release;

import org.jspecify.annotations.NullMarked;
