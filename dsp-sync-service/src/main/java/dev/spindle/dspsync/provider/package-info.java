/**
 * Asks stores. One sub-package a store speaks its documented API; here is what they share: the line
 * with its limits, and the distrust of what comes back.
 */
@NullMarked
package dev.spindle.dspsync.provider;

import org.jspecify.annotations.NullMarked;
