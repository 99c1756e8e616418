/**
 * The SFTP doors: one server for each store that takes deliveries, with its own host key and one
 * account jailed to the store's inbox. Faults strike at the file system below the protocol, so that
 * a client meets them as it would meet a real full disk or a real broken line.
 */
@NullMarked
package dev.spindle.sandbox.sftp;

import org.jspecify.annotations.NullMarked;
