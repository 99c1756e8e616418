/** Tests of the business rules. */
@NullMarked
package dev.spindle.ddex.rules;

import org.jspecify.annotations.NullMarked;
