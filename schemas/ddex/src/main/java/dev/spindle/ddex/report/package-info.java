/** What is found about a message: stages, findings, the report. */
@NullMarked
package dev.spindle.ddex.report;

import org.jspecify.annotations.NullMarked;
