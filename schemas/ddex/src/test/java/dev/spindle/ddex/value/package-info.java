/** Tests of the values a message is made of. */
@NullMarked
package dev.spindle.ddex.value;

import org.jspecify.annotations.NullMarked;
