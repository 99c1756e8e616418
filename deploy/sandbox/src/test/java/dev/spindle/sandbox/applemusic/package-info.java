/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.applemusic;

import org.jspecify.annotations.NullMarked;
