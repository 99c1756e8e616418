/** What the stores said of a release, and whether that locks it. */
@NullMarked
package dev.spindle.lifecycle.verdicts;

import org.jspecify.annotations.NullMarked;
