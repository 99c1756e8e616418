package dev.spindle.platform.outbox;

/** What order is kept for. */
record TopicKey(String topic, String key) {}
