/**
 * Pieces of messages that all versions write and read alike. Internal: use {@code
 * dev.spindle.ddex.ern}.
 */
@NullMarked
package dev.spindle.ddex.part;

import org.jspecify.annotations.NullMarked;
