/** Simulations of due work: its own classes and SQL among workers that stall and crash by seed. */
@NullMarked
package dev.spindle.platform.work;

import org.jspecify.annotations.NullMarked;
