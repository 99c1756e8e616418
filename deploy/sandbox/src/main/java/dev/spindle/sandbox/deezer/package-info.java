/**
 * A catalogue API shaped like Deezer's: errors and exhausted quota with HTTP 200, durations in
 * whole seconds, no ISRC and no position in an album's tracks. Source: recorded answers in
 * browniebroke/deezer-python.
 */
@NullMarked
package dev.spindle.sandbox.deezer;

import org.jspecify.annotations.NullMarked;
