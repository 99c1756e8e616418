/**
 * From a catalogue snapshot to a package: the message, its four-stage report, the folder layout,
 * and the list of files with their digests.
 */
@NullMarked
package dev.spindle.delivery.packaging;

import org.jspecify.annotations.NullMarked;
