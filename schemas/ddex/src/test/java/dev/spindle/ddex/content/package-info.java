/** Tests of the file checks. */
@NullMarked
package dev.spindle.ddex.content;

import org.jspecify.annotations.NullMarked;
