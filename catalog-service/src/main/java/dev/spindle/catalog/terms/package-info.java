/** On what terms a release may be sold: where, how, and whose rights it names. */
@NullMarked
package dev.spindle.catalog.terms;

import org.jspecify.annotations.NullMarked;
