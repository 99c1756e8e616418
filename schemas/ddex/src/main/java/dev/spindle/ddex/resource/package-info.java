/**
 * What a message brings along: recordings (sound and video) and images, with the facts of their
 * files.
 */
@NullMarked
package dev.spindle.ddex.resource;

import org.jspecify.annotations.NullMarked;
