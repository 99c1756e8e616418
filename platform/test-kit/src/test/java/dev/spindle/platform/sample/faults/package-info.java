/** The fault table's rows of whole processes: killed, frozen and stopped, under load. */
@NullMarked
package dev.spindle.platform.sample.faults;

import org.jspecify.annotations.NullMarked;
