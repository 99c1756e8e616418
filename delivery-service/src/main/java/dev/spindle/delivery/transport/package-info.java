/**
 * Moving bytes to a store over SFTP: address guard, pinned host key, temporary name, verification,
 * rename, and a watchdog that ends a transfer that makes no progress.
 */
@NullMarked
package dev.spindle.delivery.transport;

import org.jspecify.annotations.NullMarked;
