/**
 * The real things for tests: broker, database, registry, tokens; and the rules every service keeps.
 */
@NullMarked
package dev.spindle.testkit;

import org.jspecify.annotations.NullMarked;
