/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.store;

import org.jspecify.annotations.NullMarked;
