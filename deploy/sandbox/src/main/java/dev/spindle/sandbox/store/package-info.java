/**
 * What a practice store is: its name and shape, where its files lie, what it lets in, and how it
 * has been told to misbehave.
 */
@NullMarked
package dev.spindle.sandbox.store;

import org.jspecify.annotations.NullMarked;
