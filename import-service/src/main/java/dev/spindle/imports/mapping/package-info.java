/**
 * From what a partner wrote to what a release is. Plain Java, no partner's format: {@link
 * dev.spindle.imports.mapping.SourceProject} comes in, {@link dev.spindle.imports.mapping.Preview}
 * goes out, and {@link dev.spindle.imports.mapping.ReleaseMapper} is the way between. Nothing is
 * guessed silently: whatever was changed, left out or not understood is in the preview's notices.
 */
@NullMarked
package dev.spindle.imports.mapping;

import org.jspecify.annotations.NullMarked;
