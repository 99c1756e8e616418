/** Closed lists of words: territories, languages, models of payment, kinds of use. */
@NullMarked
package dev.spindle.catalog.codes;

import org.jspecify.annotations.NullMarked;
