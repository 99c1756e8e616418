/** Tests of drafts. */
@NullMarked
package dev.spindle.ddex.build;

import org.jspecify.annotations.NullMarked;
