package dev.spindle.platform.events;

/**
 * Where an event came from.
 *
 * @param envelope its id, time, tenant, actor and trace
 * @param key record key
 * @param replayed whether an operator asked for it again; the handler's own version checks still
 *     hold, only the inbox is not asked
 */
public record EventContext(
    Envelope envelope, String topic, int partition, long offset, String key, boolean replayed) {}
