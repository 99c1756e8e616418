/** What several stores of this service share. */
@NullMarked
package dev.spindle.lifecycle.stored;

import org.jspecify.annotations.NullMarked;
