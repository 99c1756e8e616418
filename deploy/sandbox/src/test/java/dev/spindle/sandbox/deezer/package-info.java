/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.deezer;

import org.jspecify.annotations.NullMarked;
