/** Judges a package in all stages and keeps it, with its report, beside its delivery. */
@NullMarked
package dev.spindle.delivery.checking;

import org.jspecify.annotations.NullMarked;
