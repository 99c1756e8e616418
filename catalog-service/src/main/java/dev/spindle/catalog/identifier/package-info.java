/**
 * Public identifiers as types: canonical inside, check characters verified where there are any, and
 * the ranges new ones are taken from.
 */
@NullMarked
package dev.spindle.catalog.identifier;

import org.jspecify.annotations.NullMarked;
