/** What whoever runs the system asks of it from the command line: replays. */
@NullMarked
package dev.spindle.local.ops;

import org.jspecify.annotations.NullMarked;
