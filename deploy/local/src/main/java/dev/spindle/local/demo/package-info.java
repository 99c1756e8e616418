/**
 * {@code ./spindle demo}: takes two releases from draft to locked through the REST API, and
 * believes nothing that it has not read back from the other side.
 */
@NullMarked
package dev.spindle.local.demo;

import org.jspecify.annotations.NullMarked;
