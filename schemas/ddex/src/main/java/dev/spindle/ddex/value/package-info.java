/**
 * Small values of a message: texts a message can carry, terms from DDEX's lists, parties, titles,
 * credits.
 */
@NullMarked
package dev.spindle.ddex.value;

import org.jspecify.annotations.NullMarked;
