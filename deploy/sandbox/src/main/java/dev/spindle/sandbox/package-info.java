/**
 * Practice stores. Each has an SFTP door that takes deliveries, a desk that checks and acknowledges
 * them, and a catalogue API shaped like that of a real store, quirks included. Nothing of the
 * platform knows that it talks to a sandbox: only addresses say so.
 */
@NullMarked
package dev.spindle.sandbox;

import org.jspecify.annotations.NullMarked;
