/**
 * Apple's package: a folder {@code .itmsp} with {@code metadata.xml} and the files. Made after the
 * structure Apple publishes (Apple Music Specification 5.3); no schema was at hand, so element
 * order and required parts are unverified.
 */
@NullMarked
package dev.spindle.ddex.apple;

import org.jspecify.annotations.NullMarked;
