/** What a message says, whatever its version: the one model writers take and readers give. */
@NullMarked
package dev.spindle.ddex.model;

import org.jspecify.annotations.NullMarked;
