/**
 * Media Enrichment and Description (MEAD) 1.1: what it feels like and is about, sent beside a
 * release. Written, not read.
 */
@NullMarked
package dev.spindle.ddex.mead;

import org.jspecify.annotations.NullMarked;
