/** Asking an administrator to open a release, and the decision. */
@NullMarked
package dev.spindle.lifecycle.unlocking;

import org.jspecify.annotations.NullMarked;
