/** How a release gets out: targets, plans, packages, uploads, acknowledgements. */
@NullMarked
package dev.spindle.delivery;

import org.jspecify.annotations.NullMarked;
