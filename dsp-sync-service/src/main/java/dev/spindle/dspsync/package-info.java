/** What the stores say about a release, and whether they agree with us. */
@NullMarked
package dev.spindle.dspsync;

import org.jspecify.annotations.NullMarked;
