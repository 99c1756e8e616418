/**
 * What people are shown of deliveries: lists, details, history, attempts, the state of a release at
 * its stores.
 */
@NullMarked
package dev.spindle.delivery.desk;

import org.jspecify.annotations.NullMarked;
