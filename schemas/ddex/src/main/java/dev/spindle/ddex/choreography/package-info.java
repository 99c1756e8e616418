/**
 * How messages travel: manifests, acknowledgements, folders and file names. Sources: ERN
 * choreography 1.6 and 1.8.
 */
@NullMarked
package dev.spindle.ddex.choreography;

import org.jspecify.annotations.NullMarked;
