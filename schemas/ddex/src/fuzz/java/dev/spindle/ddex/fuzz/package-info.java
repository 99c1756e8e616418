/** Fuzzing with Jazzer: run with the profile {@code fuzz}, by itself only the kept inputs. */
@NullMarked
package dev.spindle.ddex.fuzz;

import org.jspecify.annotations.NullMarked;
