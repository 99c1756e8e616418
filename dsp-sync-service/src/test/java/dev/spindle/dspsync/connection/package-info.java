/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.dspsync.connection;

import org.jspecify.annotations.NullMarked;
