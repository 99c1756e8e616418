/** The YouTube Data API v3, as far as numbers of public videos go. */
@NullMarked
package dev.spindle.video.metrics.youtube;

import org.jspecify.annotations.NullMarked;
