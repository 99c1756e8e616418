/** HTTP: unlock requests. */
@NullMarked
package dev.spindle.lifecycle.unlocking.api;

import org.jspecify.annotations.NullMarked;
