/**
 * How videos perform. {@link dev.spindle.video.metrics.Metrics} is the way in: it asks for a
 * reading and shows the numbers. {@link dev.spindle.video.metrics.YouTubeReading} reads, as due
 * work, so that no request and no listener ever waits for a partner.
 */
@NullMarked
package dev.spindle.video.metrics;

import org.jspecify.annotations.NullMarked;
