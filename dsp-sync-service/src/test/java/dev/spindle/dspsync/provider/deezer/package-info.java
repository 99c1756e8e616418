/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.dspsync.provider.deezer;

import org.jspecify.annotations.NullMarked;
