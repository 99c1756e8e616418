/**
 * What all catalogue APIs share: finding the store a path names, its rate limit, its faults, and
 * the way its shape says no.
 */
@NullMarked
package dev.spindle.sandbox.web;

import org.jspecify.annotations.NullMarked;
