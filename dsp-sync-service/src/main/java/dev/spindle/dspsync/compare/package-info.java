/**
 * Compares a release of ours with what the stores show: identifiers, titles, artists, durations,
 * field by field, with the tolerance each partner's data needs. Plain Java; knows neither HTTP nor
 * tables.
 */
@NullMarked
package dev.spindle.dspsync.compare;

import org.jspecify.annotations.NullMarked;
