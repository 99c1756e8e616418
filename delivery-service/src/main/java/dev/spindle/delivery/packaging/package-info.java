/**
 * From a catalogue snapshot to a package: the message, the folder layout, the list of files with
 * their digests.
 */
@NullMarked
package dev.spindle.delivery.packaging;

import org.jspecify.annotations.NullMarked;
