/** Which service answers which path, and the journey there and back. Nothing of the domain. */
@NullMarked
package dev.spindle.gateway.routing;

import org.jspecify.annotations.NullMarked;
