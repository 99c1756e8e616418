/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.spotify;

import org.jspecify.annotations.NullMarked;
