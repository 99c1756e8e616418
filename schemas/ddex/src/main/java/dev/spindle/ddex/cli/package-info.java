/** The command for people without the platform: build, validate, read and compare messages. */
@NullMarked
package dev.spindle.ddex.cli;

import org.jspecify.annotations.NullMarked;
