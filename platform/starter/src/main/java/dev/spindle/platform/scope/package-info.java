/** On whose behalf something runs: a tenant or the system itself. */
@NullMarked
package dev.spindle.platform.scope;

import org.jspecify.annotations.NullMarked;
