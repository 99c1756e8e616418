/** Who made a release, and who shares in its income. */
@NullMarked
package dev.spindle.catalog.people;

import org.jspecify.annotations.NullMarked;
