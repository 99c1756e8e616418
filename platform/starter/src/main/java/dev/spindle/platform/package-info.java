/** The starter's settings; the mechanisms are in the packages below. */
@NullMarked
package dev.spindle.platform;

import org.jspecify.annotations.NullMarked;
