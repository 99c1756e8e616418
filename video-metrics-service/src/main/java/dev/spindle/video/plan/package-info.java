/**
 * Plans of music videos.
 *
 * <p>{@link dev.spindle.video.plan.Plans} is the way in. Types without an annotation are the
 * domain: plain Java, no I/O.
 */
@NullMarked
package dev.spindle.video.plan;

import org.jspecify.annotations.NullMarked;
