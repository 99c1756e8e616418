/**
 * The servers Spindle stands on, as processes of our own: PostgreSQL and a Kafka broker, made from
 * Maven Central's jars. The local run starts its servers with it, the fault kit the ones it kills.
 */
@NullMarked
package dev.spindle.servers;

import org.jspecify.annotations.NullMarked;
