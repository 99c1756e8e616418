/**
 * Deezer's API: open, but every answer may be an error with HTTP 200, durations are whole seconds,
 * and ISRC and place of a track are told one by one. Source: developers.deezer.com; recorded
 * answers in browniebroke/deezer-python.
 */
@NullMarked
package dev.spindle.dspsync.provider.deezer;

import org.jspecify.annotations.NullMarked;
