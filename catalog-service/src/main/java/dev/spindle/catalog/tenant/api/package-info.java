/** HTTP for the tenant's settings. */
@NullMarked
package dev.spindle.catalog.tenant.api;

import org.jspecify.annotations.NullMarked;
