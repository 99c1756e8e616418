/**
 * ERN 3.8.2, written and read: details by territory, parties named in place, deals with usages.
 * Internal.
 */
@NullMarked
package dev.spindle.ddex.three;

import org.jspecify.annotations.NullMarked;
