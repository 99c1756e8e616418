/**
 * A catalogue API shaped like Spotify's Web API in development mode, as documented in 2026: search
 * pages of at most ten, no ISRC in album tracks, no label, no batch reads. Source:
 * developer.spotify.com, "February 2026 Web API Dev Mode Changes", "Rate Limits".
 */
@NullMarked
package dev.spindle.sandbox.spotify;

import org.jspecify.annotations.NullMarked;
