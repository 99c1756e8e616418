/**
 * What a plan is put together from: themes, styles, budget bands, tiers, cast, charts. Data, not
 * code.
 */
@NullMarked
package dev.spindle.video.catalogue;

import org.jspecify.annotations.NullMarked;
