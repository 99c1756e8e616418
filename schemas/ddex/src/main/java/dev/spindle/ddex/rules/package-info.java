/**
 * Business rules: small named classes in a list, each with its source, and what single stores
 * demand as data.
 */
@NullMarked
package dev.spindle.ddex.rules;

import org.jspecify.annotations.NullMarked;
