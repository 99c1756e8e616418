/**
 * What a media file says about itself, read once from front to back while its bytes pass by. The
 * readers are our own: partners' rules need facts that tag libraries do not give, and hostile files
 * must cost nothing.
 */
@NullMarked
package dev.spindle.catalog.media;

import org.jspecify.annotations.NullMarked;
