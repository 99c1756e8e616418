/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.intake;

import org.jspecify.annotations.NullMarked;
