/** How a release gets in: foreign documents become a preview, and on request a release. */
@NullMarked
package dev.spindle.imports;

import org.jspecify.annotations.NullMarked;
