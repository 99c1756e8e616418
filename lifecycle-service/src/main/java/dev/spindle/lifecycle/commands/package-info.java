/** What may be asked of a release, by whom, and in which words. Plain Java. */
@NullMarked
package dev.spindle.lifecycle.commands;

import org.jspecify.annotations.NullMarked;
