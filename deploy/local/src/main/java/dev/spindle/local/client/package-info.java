/** A client of the gateway's REST API, as anyone could write one: tokens, retries, uploads. */
@NullMarked
package dev.spindle.local.client;

import org.jspecify.annotations.NullMarked;
