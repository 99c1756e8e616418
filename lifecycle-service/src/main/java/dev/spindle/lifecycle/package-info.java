/** Where a release stands, and who may touch it. */
@NullMarked
package dev.spindle.lifecycle;

import org.jspecify.annotations.NullMarked;
