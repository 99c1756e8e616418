/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.dspsync.compare;

import org.jspecify.annotations.NullMarked;
