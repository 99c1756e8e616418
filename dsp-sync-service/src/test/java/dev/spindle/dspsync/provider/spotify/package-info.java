/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.dspsync.provider.spotify;

import org.jspecify.annotations.NullMarked;
