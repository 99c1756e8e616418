/**
 * SFTP connections to stores: pinned host key, failures in our categories, and a watch that ends a
 * transfer that makes no progress.
 */
@NullMarked
package dev.spindle.delivery.transport;

import org.jspecify.annotations.NullMarked;
