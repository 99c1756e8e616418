/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.youtube;

import org.jspecify.annotations.NullMarked;
