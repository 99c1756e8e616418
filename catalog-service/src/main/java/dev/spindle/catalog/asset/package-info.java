/** Files on their way in: bounded, fingerprinted, read and stored in one pass. */
@NullMarked
package dev.spindle.catalog.asset;

import org.jspecify.annotations.NullMarked;
