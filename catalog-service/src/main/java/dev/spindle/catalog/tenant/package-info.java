/** The label itself: who sends, which ranges its codes come from, what its releases begin with. */
@NullMarked
package dev.spindle.catalog.tenant;

import org.jspecify.annotations.NullMarked;
