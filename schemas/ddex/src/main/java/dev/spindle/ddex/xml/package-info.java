/**
 * XML in and out for this library: a small deterministic writer, a bounded reader that never
 * resolves anything.
 */
@NullMarked
package dev.spindle.ddex.xml;

import org.jspecify.annotations.NullMarked;
