/** What the catalogue last said about each release, kept so that stores can be asked without it. */
@NullMarked
package dev.spindle.dspsync.release;

import org.jspecify.annotations.NullMarked;
