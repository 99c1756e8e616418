/** Auto-configuration: which mechanism gets which. Every bean gives way to a service's own. */
@NullMarked
package dev.spindle.platform.wiring;

import org.jspecify.annotations.NullMarked;
