/** Audio, artwork and an export to release: made here, the same bytes every time. */
@NullMarked
package dev.spindle.local.demo.media;

import org.jspecify.annotations.NullMarked;
