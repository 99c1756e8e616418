/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
