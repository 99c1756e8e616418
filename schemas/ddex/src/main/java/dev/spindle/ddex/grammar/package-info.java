/**
 * Our own grammar of the messages we write: always there, also where DDEX's schemas are not
 * installed.
 */
@NullMarked
package dev.spindle.ddex.grammar;

import org.jspecify.annotations.NullMarked;
