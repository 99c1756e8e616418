/**
 * The conditions a transition asks for: named policies, each with a reason and a way out. Plain
 * Java.
 */
@NullMarked
package dev.spindle.lifecycle.guards;

import org.jspecify.annotations.NullMarked;
