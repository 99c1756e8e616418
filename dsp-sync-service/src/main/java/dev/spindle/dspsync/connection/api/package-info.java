/** HTTP for connections. */
@NullMarked
package dev.spindle.dspsync.connection.api;

import org.jspecify.annotations.NullMarked;
