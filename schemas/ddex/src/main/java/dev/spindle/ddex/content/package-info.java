/** The files of a delivery: are they there, and are they what the message and the store say. */
@NullMarked
package dev.spindle.ddex.content;

import org.jspecify.annotations.NullMarked;
