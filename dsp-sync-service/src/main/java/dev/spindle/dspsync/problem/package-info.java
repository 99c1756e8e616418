/** Why this service refuses. */
@NullMarked
package dev.spindle.dspsync.problem;

import org.jspecify.annotations.NullMarked;
