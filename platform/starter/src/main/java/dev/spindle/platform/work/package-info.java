/** Work that is due at a moment, claimed by one worker at a time. */
@NullMarked
package dev.spindle.platform.work;

import org.jspecify.annotations.NullMarked;
