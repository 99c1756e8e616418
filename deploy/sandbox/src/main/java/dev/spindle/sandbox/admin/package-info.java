/**
 * What the people who practise turn and read: credentials, host keys, behaviour, what the store
 * holds and what it answered. Not part of any store's API.
 */
@NullMarked
package dev.spindle.sandbox.admin;

import org.jspecify.annotations.NullMarked;
