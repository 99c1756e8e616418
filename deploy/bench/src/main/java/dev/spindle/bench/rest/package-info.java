/** Requests: a transition, a release read, beside the same work in plain SQL. */
@NullMarked
package dev.spindle.bench.rest;

import org.jspecify.annotations.NullMarked;
