package dev.spindle.local.demo.report;

import java.time.Instant;

/**
 * One event of a release, as an independent consumer read it from Kafka.
 *
 * @param time when it happened, UTC
 * @param topic where it was read
 * @param partition in which partition
 * @param offset at which offset
 * @param actor who caused it
 * @param trace id of the trace it belongs to; empty when it names none
 * @param summary what it says, in one line
 */
public record TrailEvent(
    Instant time,
    String topic,
    int partition,
    long offset,
    String actor,
    String trace,
    String summary) {}
