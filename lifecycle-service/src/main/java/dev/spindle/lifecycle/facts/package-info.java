/** What the guards need to know of a release, kept from catalog-service's snapshots. */
@NullMarked
package dev.spindle.lifecycle.facts;

import org.jspecify.annotations.NullMarked;
