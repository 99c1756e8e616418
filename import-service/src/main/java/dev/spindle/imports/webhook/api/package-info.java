/** HTTP in. Nothing here is used by other packages. */
@NullMarked
package dev.spindle.imports.webhook.api;

import org.jspecify.annotations.NullMarked;
