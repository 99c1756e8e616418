/** HTTP: the history of a release. */
@NullMarked
package dev.spindle.lifecycle.history.api;

import org.jspecify.annotations.NullMarked;
