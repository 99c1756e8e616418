/** Which releases there are, what they are called and where they stand, as others tell. */
@NullMarked
package dev.spindle.video.release;

import org.jspecify.annotations.NullMarked;
