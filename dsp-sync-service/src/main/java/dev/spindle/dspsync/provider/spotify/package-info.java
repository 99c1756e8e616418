/**
 * Spotify's Web API as it is for an app in development mode since February 2026: search pages of at
 * most ten, single reads only, no ISRC in an album's tracks, label often absent. Source:
 * developer.spotify.com, Web API reference and "February 2026 Web API Dev Mode Changes".
 */
@NullMarked
package dev.spindle.dspsync.provider.spotify;

import org.jspecify.annotations.NullMarked;
