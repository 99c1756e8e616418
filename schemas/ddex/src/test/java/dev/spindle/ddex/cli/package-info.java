/** Tests of the command. */
@NullMarked
package dev.spindle.ddex.cli;

import org.jspecify.annotations.NullMarked;
