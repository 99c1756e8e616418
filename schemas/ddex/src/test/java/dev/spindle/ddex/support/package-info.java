/** Test material: random messages, and DDEX's files where they are installed. */
@NullMarked
package dev.spindle.ddex.support;

import org.jspecify.annotations.NullMarked;
