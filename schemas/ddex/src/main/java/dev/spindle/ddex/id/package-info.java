/**
 * Identifiers of the music trade, each a value that cannot be held wrong: canonical form, check
 * digit right.
 */
@NullMarked
package dev.spindle.ddex.id;

import org.jspecify.annotations.NullMarked;
