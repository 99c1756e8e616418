/** Bytes that never travel through Kafka. */
@NullMarked
package dev.spindle.platform.objects;

import org.jspecify.annotations.NullMarked;
