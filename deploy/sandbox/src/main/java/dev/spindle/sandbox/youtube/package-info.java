/**
 * A statistics API shaped like YouTube's Data API v3 after the quota change of 2026: numbers as
 * strings, hidden counts left out, unknown ids silently absent, 10,000 units a Pacific day. Source:
 * developers.google.com/youtube/v3/docs/videos/list and /batchGetStats, determine_quota_cost.
 */
@NullMarked
package dev.spindle.sandbox.youtube;

import org.jspecify.annotations.NullMarked;
