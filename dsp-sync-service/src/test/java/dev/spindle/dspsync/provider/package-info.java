/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.dspsync.provider;

import org.jspecify.annotations.NullMarked;
