/** HTTP: what may be done to a release. */
@NullMarked
package dev.spindle.lifecycle.release.api;

import org.jspecify.annotations.NullMarked;
