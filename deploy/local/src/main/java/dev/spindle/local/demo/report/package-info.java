/** What the demo proves, step by step, and how that is shown: as a table, as trees, as JSON. */
@NullMarked
package dev.spindle.local.demo.report;

import org.jspecify.annotations.NullMarked;
