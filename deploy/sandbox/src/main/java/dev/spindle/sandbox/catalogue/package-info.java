/**
 * What a store shows: albums as delivered, distorted where the store was told to, and visible only
 * where and when their deals say.
 */
@NullMarked
package dev.spindle.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
