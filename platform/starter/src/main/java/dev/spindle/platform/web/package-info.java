/** Idempotency keys, entity tags, keyset pages. */
@NullMarked
package dev.spindle.platform.web;

import org.jspecify.annotations.NullMarked;
