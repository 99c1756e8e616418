/** The music video beside a release: its plan, and how it performs. */
@NullMarked
package dev.spindle.video;

import org.jspecify.annotations.NullMarked;
