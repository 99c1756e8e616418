/**
 * Who gets what, and when: from the standing of a release and its newest snapshot to the deliveries
 * that are missing.
 */
@NullMarked
package dev.spindle.delivery.planning;

import org.jspecify.annotations.NullMarked;
