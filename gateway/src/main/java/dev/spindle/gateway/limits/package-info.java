/** How often and how much a tenant may ask. */
@NullMarked
package dev.spindle.gateway.limits;

import org.jspecify.annotations.NullMarked;
