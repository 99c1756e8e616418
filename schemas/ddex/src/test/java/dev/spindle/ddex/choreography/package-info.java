/** Tests of manifests, acknowledgements and names. */
@NullMarked
package dev.spindle.ddex.choreography;

import org.jspecify.annotations.NullMarked;
