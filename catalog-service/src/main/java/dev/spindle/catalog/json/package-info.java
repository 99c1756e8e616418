/** JSON in and out: how the domain's values are written, and how a body is read strictly. */
@NullMarked
package dev.spindle.catalog.json;

import org.jspecify.annotations.NullMarked;
