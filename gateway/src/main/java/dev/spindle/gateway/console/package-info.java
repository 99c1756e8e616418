/** Serves the built web page, if it was built. */
@NullMarked
package dev.spindle.gateway.console;

import org.jspecify.annotations.NullMarked;
