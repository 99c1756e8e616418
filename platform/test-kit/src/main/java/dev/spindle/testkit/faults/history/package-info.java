/**
 * What a fault test saw: asked, answered, present, published, applied; and the checker that judges
 * it by the platform's invariants.
 */
@NullMarked
package dev.spindle.testkit.faults.history;

import org.jspecify.annotations.NullMarked;
