/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.dspsync.sync;

import org.jspecify.annotations.NullMarked;
