/** HTTP for runs and conflicts. */
@NullMarked
package dev.spindle.dspsync.sync.api;

import org.jspecify.annotations.NullMarked;
