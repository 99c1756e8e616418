/** A topic worked for the first time and again, beside Kafka's own consumer. */
@NullMarked
package dev.spindle.bench.replay;

import org.jspecify.annotations.NullMarked;
