/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.dspsync.provider.applemusic;

import org.jspecify.annotations.NullMarked;
