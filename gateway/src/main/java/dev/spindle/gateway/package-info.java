/**
 * The one door to Spindle: who calls, where the call goes, how much of it, and what happens
 * meanwhile.
 */
@NullMarked
package dev.spindle.gateway;

import org.jspecify.annotations.NullMarked;
