/** HTTP in. Nothing here is used by other packages. */
@NullMarked
package dev.spindle.imports.job.api;

import org.jspecify.annotations.NullMarked;
